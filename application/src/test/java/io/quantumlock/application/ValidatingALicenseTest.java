package io.quantumlock.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.customer.Customer;
import io.quantumlock.domain.customer.Plan;
import io.quantumlock.domain.license.Drafts;
import io.quantumlock.domain.license.EndCustomerId;
import io.quantumlock.domain.license.LicenseDraft;
import io.quantumlock.domain.license.Presented;
import io.quantumlock.domain.license.Verdict;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ValidatingALicenseTest {
  private static final EndCustomerId USER = new EndCustomerId("user@acmecorp.com");

  private final FakeWorld world = new FakeWorld();
  private final Customer acme = world.customer("acme", Plan.FREE);
  private final String key =
      world
          .quantumLock
          .generateLicense()
          .generate(acme, LicenseOrder.of(USER.value(), "premium"))
          .key()
          .text();

  private Verdict validate(Customer owner, String key, EndCustomerId presenter) {
    return world.quantumLock.validateLicense().validate(owner, key, presenter);
  }

  @Test
  void itIsValidInAnyCase() {
    assertThat(validate(acme, key, USER)).isEqualTo(Verdict.VALID);
    assertThat(validate(acme, key.toLowerCase(Locale.ROOT), USER)).isEqualTo(Verdict.VALID);
  }

  @Test
  void itIsUnknownToAnotherCustomer() {
    assertThat(validate(world.customer("beta", Plan.FREE), key, USER)).isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void itIsUnknownForAnotherEndCustomer() {
    assertThat(validate(acme, key, new EndCustomerId("other@acmecorp.com")))
        .isEqualTo(Verdict.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nonsense", "QCOS-0000-0000-0000-0000-0000-0000-0000-0000"})
  void whatIsNoKeyOrNoLicenseIsUnknown(String key) {
    assertThat(validate(acme, key, USER)).isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void whatWasFoundBeforeIsOnlyTakenForTheLicenseThatItIs() {
    var another =
        world.quantumLock.generateLicense().generate(acme, LicenseOrder.of(USER.value(), "pro"));
    var found = new Presented(acme, Optional.of(another.key()), Optional.empty());
    var useCase = world.quantumLock.validateLicense();

    assertThat(useCase.validate(found, another.key().text(), USER)).isEqualTo(Verdict.UNKNOWN);
    assertThat(useCase.validate(found, key, USER)).isEqualTo(Verdict.VALID);
  }

  @Test
  void itIsRevokedFromTheMomentItWasRevoked() {
    world.quantumLock.revokeLicense().revoke(acme, key, Optional.empty());

    assertThat(validate(acme, key, USER)).isEqualTo(Verdict.REVOKED);
  }

  @Test
  void itExpires() {
    world.pass(Duration.ofDays(365).minusNanos(1));
    assertThat(validate(acme, key, USER)).isEqualTo(Verdict.VALID);
    world.pass(Duration.ofNanos(1));
    assertThat(validate(acme, key, USER)).isEqualTo(Verdict.EXPIRED);
  }

  @Test
  void aRowWithAFingerprintOfOtherTermsDoesNotMatch() {
    var draft = Drafts.of(acme.id(), FakeWorld.START);
    var stolen = Drafts.of(acme.id(), FakeWorld.START).fingerprint();
    var forged = new LicenseDraft(draft.terms(), stolen, Optional.empty());
    var license = world.licenses.issue(forged, 100);

    assertThat(validate(acme, license.key().text(), license.terms().endCustomer()))
        .isEqualTo(Verdict.FINGERPRINT_MISMATCH);
  }

  @Test
  void overloadIsPassedOn() {
    world.fingerprints.overload();

    assertThatThrownBy(() -> validate(acme, key, USER)).isInstanceOf(Rejection.Overloaded.class);
  }
}
