package io.quantumlock.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.customer.Customer;
import io.quantumlock.domain.customer.Plan;
import io.quantumlock.domain.license.License;
import io.quantumlock.domain.license.LicenseStatus;
import io.quantumlock.domain.license.Revocation;
import io.quantumlock.domain.license.RevocationReason;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RevokingALicenseTest {
  private static final Optional<RevocationReason> REASON =
      Optional.of(new RevocationReason("Customer cancelled subscription"));

  private final FakeWorld world = new FakeWorld();
  private final Customer acme = world.customer("acme", Plan.FREE);
  private final License license =
      world.quantumLock.generateLicense().generate(acme, LicenseOrder.of("user@acmecorp.com"));
  private final String key = license.key().text();

  private RevokeLicense.Revoked revoke(
      Customer owner, String key, Optional<RevocationReason> reason) {
    return world.quantumLock.revokeLicense().revoke(owner, key, reason);
  }

  @Test
  void itIsRevokedNowForTheReasonGiven() {
    world.pass(Duration.ofHours(4));
    var revoked = revoke(acme, key.toLowerCase(Locale.ROOT), REASON);

    var revocation = new Revocation(world.now(), REASON);
    assertThat(revoked).isEqualTo(new RevokeLicense.Revoked(license.key(), revocation));
    assertThat(world.quantumLock.viewLicense().view(acme, key))
        .isEqualTo(new ViewLicense.Details(license.revoke(revocation), LicenseStatus.REVOKED));
  }

  @Test
  void aSecondTimeIsRefusedAndChangesNothing() {
    revoke(acme, key, REASON);
    var before = world.licenses.find(acme.id(), license.key());
    world.pass(Duration.ofHours(4));

    assertThatThrownBy(() -> revoke(acme, key, Optional.empty()))
        .isInstanceOf(Rejection.AlreadyRevoked.class);
    assertThat(world.licenses.find(acme.id(), license.key())).isEqualTo(before);
  }

  @Test
  void anothersLicenseAndNoLicenseAreNotFoundAlike() {
    var beta = world.customer("beta", Plan.FREE);

    for (var text : List.of(key, "QCOS" + "-0000".repeat(8), "nonsense", "")) {
      assertThatThrownBy(() -> revoke(beta, text, REASON))
          .isInstanceOf(Rejection.NotFound.class)
          .hasMessage("License not found");
    }
    assertThat(world.licenses.find(acme.id(), license.key())).contains(license);
  }
}
