package io.quantumlock.domain.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.customer.CustomerId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RevokingALicenseTest {
  private static final Instant NOW = Instant.parse("2025-06-15T10:30:00Z");
  private static final Revocation REVOCATION =
      new Revocation(NOW, Optional.of(new RevocationReason("Customer cancelled\nsubscription")));

  private final License license = Drafts.of(new CustomerId(1), NOW).numbered(7);

  @Test
  void nothingButTheRevocationChanges() {
    assertThat(license.revoke(REVOCATION))
        .isEqualTo(new License(7, license.terms(), license.fingerprint(), Optional.of(REVOCATION)));
  }

  @Test
  void aRevokedLicenseCannotBeRevokedAgain() {
    var revoked = license.revoke(REVOCATION);

    assertThatThrownBy(() -> revoked.revoke(new Revocation(NOW, Optional.empty())))
        .isInstanceOf(Rejection.AlreadyRevoked.class)
        .hasMessage("License already revoked");
  }

  @Test
  void anExpiredLicenseCanStillBeRevoked() {
    var late = NOW.plus(Duration.ofDays(400));
    assertThat(license.status(late)).isEqualTo(LicenseStatus.EXPIRED);

    var revoked = license.revoke(new Revocation(late, Optional.empty()));
    assertThat(revoked.status(late)).isEqualTo(LicenseStatus.REVOKED);
  }

  @Test
  void aReasonHasOneTo500Characters() {
    assertThat(new RevocationReason("⚛".repeat(500)).text()).hasSize(500);
    assertThatThrownBy(() -> new RevocationReason("x".repeat(501)))
        .hasMessage("reason must have 1 to 500 characters");
    assertThatThrownBy(() -> new RevocationReason(""))
        .hasMessage("reason must have 1 to 500 characters");
  }
}
