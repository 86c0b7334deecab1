package io.quantumlock.domain.license;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.domain.customer.CustomerId;
import io.quantumlock.domain.fingerprint.FakeFingerprints;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class JudgingALicenseTest {
  private static final Instant NOW = Instant.parse("2025-06-15T10:30:00Z");
  private static final Instant OVER = NOW.plus(Duration.ofDays(365));
  private static final EndCustomerId STRANGER = new EndCustomerId("User@example.com");

  private final License license = Drafts.of(new CustomerId(1), NOW).numbered(1);
  private final License revoked = license.revoke(new Revocation(NOW, Optional.empty()));
  private final EndCustomerId holder = license.terms().endCustomer();
  private final FakeFingerprints fingerprints = new FakeFingerprints();

  @Test
  void itIsValidForItsHolderUntilItIsOver() {
    assertThat(license.judge(holder, NOW, fingerprints)).isEqualTo(Verdict.VALID);
    assertThat(license.judge(holder, OVER.minusNanos(1), fingerprints)).isEqualTo(Verdict.VALID);
    assertThat(license.judge(holder, OVER, fingerprints)).isEqualTo(Verdict.EXPIRED);
  }

  @Test
  void itIsUnknownToEveryoneElseWhateverItsState() {
    assertThat(license.judge(STRANGER, NOW, fingerprints)).isEqualTo(Verdict.UNKNOWN);
    assertThat(license.judge(STRANGER, OVER, fingerprints)).isEqualTo(Verdict.UNKNOWN);
    assertThat(revoked.judge(STRANGER, NOW, fingerprints)).isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void revokedComesBeforeExpired() {
    assertThat(revoked.judge(holder, NOW, fingerprints)).isEqualTo(Verdict.REVOKED);
    assertThat(revoked.judge(holder, OVER, fingerprints)).isEqualTo(Verdict.REVOKED);
  }

  @Test
  void theFingerprintIsNotTakenWhereSomethingElseSpeaksAgainstIt() {
    fingerprints.overload();

    assertThat(license.judge(STRANGER, NOW, fingerprints)).isEqualTo(Verdict.UNKNOWN);
    assertThat(revoked.judge(holder, NOW, fingerprints)).isEqualTo(Verdict.REVOKED);
    assertThat(license.judge(holder, OVER, fingerprints)).isEqualTo(Verdict.EXPIRED);
  }

  @Test
  void changedTermsDoNotGiveTheFingerprint() {
    var terms = license.terms();
    var upgraded =
        new Terms(
            terms.owner(),
            terms.key(),
            terms.endCustomer(),
            Features.of("premium", "api_access", "more"),
            terms.term());
    var forged = new License(1, upgraded, license.fingerprint(), Optional.empty());

    assertThat(forged.judge(holder, NOW, fingerprints)).isEqualTo(Verdict.FINGERPRINT_MISMATCH);
    assertThat(forged.judge(holder, OVER, fingerprints)).isEqualTo(Verdict.EXPIRED);
  }

  @Test
  void onlyOneVerdictIsValid() {
    assertThat(Verdict.values()).filteredOn(Verdict::isValid).containsExactly(Verdict.VALID);
  }

  @Test
  void everyVerdictSaysItsSentence() {
    assertThat(Verdict.values())
        .extracting(Verdict::message)
        .containsExactly(
            "License valid",
            "License not found or does not match end-customer ID",
            "License revoked",
            "License expired",
            "Quantum signature mismatch");
  }
}
