package io.quantumlock.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.Unavailable;
import io.quantumlock.domain.customer.Plan;
import io.quantumlock.domain.license.Drafts;
import io.quantumlock.domain.license.LicenseDraft;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PortrayingALicenseTest {
  private final FakeWorld world = new FakeWorld();
  private final PortrayLicense portrayLicense = world.quantumLock.portrayLicense();

  @Test
  void theOperatorSeesALicenseOfAnyCustomer() {
    for (var name : new String[] {"acme", "beta"}) {
      var owner = world.customer(name, Plan.FREE);
      var license =
          world.quantumLock.generateLicense().generate(owner, LicenseOrder.of("user@acme.com"));
      var seen = portrayLicense.portray(license.key().text().toLowerCase(Locale.ROOT));

      assertThat(seen.license()).isEqualTo(license);
      assertThat(seen.portrait().regenerated()).isTrue();
    }
  }

  @Test
  void aFingerprintThatIsOfOtherTermsIsSeenNotToRegenerate() {
    var owner = world.customer("acme", Plan.FREE);
    var one = Drafts.of(owner.id(), world.now());
    var other = Drafts.of(owner.id(), world.now());
    var mixed = new LicenseDraft(one.terms(), other.fingerprint(), Optional.empty());
    var license = world.licenses.issue(mixed, 100);

    assertThat(portrayLicense.portray(license.key().text()).portrait().regenerated()).isFalse();
  }

  @Test
  void aKeyThatIsNobodysOrNoneIsNotFound() {
    for (var key : new String[] {"QCOS" + "-0000".repeat(8), "nonsense", ""}) {
      assertThatThrownBy(() -> portrayLicense.portray(key))
          .isInstanceOf(Rejection.NotFound.class)
          .hasMessage("License not found");
    }
  }

  @Test
  void withoutABackendNothingCanBeSeen() {
    var owner = world.customer("acme", Plan.FREE);
    var license = world.quantumLock.generateLicense().generate(owner, LicenseOrder.of("user"));
    world.fingerprints.breakDown();

    assertThatThrownBy(() -> portrayLicense.portray(license.key().text()))
        .isInstanceOf(Unavailable.class);
  }
}
