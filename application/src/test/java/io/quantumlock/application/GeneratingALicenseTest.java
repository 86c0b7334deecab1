package io.quantumlock.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.Unavailable;
import io.quantumlock.domain.customer.Customer;
import io.quantumlock.domain.customer.Plan;
import io.quantumlock.domain.fingerprint.FakeFingerprints;
import io.quantumlock.domain.fingerprint.FingerprintPortrait;
import io.quantumlock.domain.fingerprint.FingerprintSubject;
import io.quantumlock.domain.fingerprint.Fingerprints;
import io.quantumlock.domain.fingerprint.QuantumFingerprint;
import io.quantumlock.domain.license.EndCustomerId;
import io.quantumlock.domain.license.Features;
import io.quantumlock.domain.license.License;
import io.quantumlock.domain.license.Metadata;
import io.quantumlock.domain.license.PageRequest;
import io.quantumlock.domain.license.Term;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class GeneratingALicenseTest {
  private static final LicenseOrder ORDER = LicenseOrder.of("user@acmecorp.com", "premium", "api");

  private final FakeWorld world = new FakeWorld();
  private final Customer acme = world.customer("acme", Plan.FREE);
  private final Customer beta = world.customer("beta", Plan.FREE);

  private License generate(Customer customer, LicenseOrder order) {
    return world.quantumLock.generateLicense().generate(customer, order);
  }

  private void assertNothingIssued() {
    assertThat(world.customers.licensesIssued(acme.id(), YearMonth.of(2025, 6))).isZero();
    assertThat(
            world
                .licenses
                .page(acme.id(), Optional.empty(), world.now(), new PageRequest(1, 1))
                .total())
        .isZero();
  }

  @Test
  void itIsIssuedAsItWasOrdered() {
    var terms = generate(acme, ORDER).terms();

    assertThat(terms.owner()).isEqualTo(acme.id());
    assertThat(terms.endCustomer()).isEqualTo(new EndCustomerId("user@acmecorp.com"));
    assertThat(terms.features()).isEqualTo(Features.of("premium", "api"));
    assertThat(terms.term()).isEqualTo(Term.starting(FakeWorld.START, 365));
  }

  @Test
  void itIsKeptWithAFingerprintThatRegenerates() {
    var license = generate(acme, ORDER);

    assertThat(world.licenses.find(acme.id(), license.key())).contains(license);
    assertThat(world.fingerprints.regenerates(license.terms(), license.fingerprint())).isTrue();
  }

  @Test
  void itsMetadataIsKeptBesideIt() {
    var metadata = Optional.of(new Metadata("{\"company\": \"Acme Corp\"}"));
    var order = new LicenseOrder(ORDER.endCustomer(), ORDER.features(), 30, metadata);
    var license = generate(acme, order);

    assertThat(world.licenses.metadata(acme.id(), license.key())).isEqualTo(metadata);
  }

  @Test
  void everyCustomersLicensesAreNumberedFromOneAndEachHasItsOwnKey() {
    var first = generate(acme, ORDER);
    var foreign = generate(beta, ORDER);
    var second = generate(acme, ORDER);

    assertThat(first.number()).isEqualTo(1);
    assertThat(foreign.number()).isEqualTo(1);
    assertThat(second.number()).isEqualTo(2);
    assertThat(first.key()).isNotEqualTo(second.key()).isNotEqualTo(foreign.key());
  }

  @Test
  void aTermOutOfRangeIsRefusedAndNothingIsIssued() {
    var order = new LicenseOrder(ORDER.endCustomer(), ORDER.features(), 3651, Optional.empty());

    assertThatThrownBy(() -> generate(acme, order)).isInstanceOf(Rejection.Invalid.class);
    assertNothingIssued();
  }

  @Test
  void overloadIsPassedOnAndNothingIsIssued() {
    world.fingerprints.overload();

    assertThatThrownBy(() -> generate(acme, ORDER)).isInstanceOf(Rejection.Overloaded.class);
    assertNothingIssued();
  }

  @Test
  void withoutABackendNothingIsIssued() {
    world.fingerprints.breakDown();

    assertThatThrownBy(() -> generate(acme, ORDER)).isInstanceOf(Unavailable.class);
    assertNothingIssued();
  }

  @Test
  void aFingerprintThatDoesNotRegenerateIsOurFaultAndNothingIsIssued() {
    var generateLicense =
        new GenerateLicense(
            world.licenses,
            world.answeredRequests,
            world.customers,
            new Refusing(),
            world.random,
            world::now);

    assertThatThrownBy(() -> generateLicense.generate(acme, ORDER))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("would not regenerate");
    assertNothingIssued();
  }

  /// What it makes does not hold at a second look.
  private static final class Refusing implements Fingerprints {
    private final Fingerprints fingerprints = new FakeFingerprints();

    @Override
    public QuantumFingerprint make(FingerprintSubject subject) {
      throw new IllegalStateException("a fingerprint would not regenerate");
    }

    @Override
    public boolean regenerates(FingerprintSubject subject, QuantumFingerprint fingerprint) {
      return fingerprints.regenerates(subject, fingerprint);
    }

    @Override
    public FingerprintPortrait portray(FingerprintSubject subject, QuantumFingerprint fingerprint) {
      return fingerprints.portray(subject, fingerprint);
    }

    @Override
    public boolean isAvailable() {
      return true;
    }
  }
}
