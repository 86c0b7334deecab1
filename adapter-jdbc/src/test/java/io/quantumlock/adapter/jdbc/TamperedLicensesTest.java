package io.quantumlock.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.domain.customer.CustomerId;
import io.quantumlock.domain.customer.Plan;
import io.quantumlock.domain.customer.Profiles;
import io.quantumlock.domain.fingerprint.FakeFingerprints;
import io.quantumlock.domain.license.Drafts;
import io.quantumlock.domain.license.License;
import io.quantumlock.domain.license.LicensePage;
import io.quantumlock.domain.license.PageRequest;
import io.quantumlock.domain.license.Verdict;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TamperedLicensesTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:30:00.123456Z");

  private final DatabaseSettings settings = settings();
  private final Database database = Database.open(settings);
  private final FakeFingerprints fingerprints = new FakeFingerprints();
  private License license;
  private CustomerId owner;

  DatabaseSettings settings() {
    return TestDatabases.settings();
  }

  @BeforeEach
  void issueTwo() {
    owner = database.customers().add(Profiles.named("acme"), Plan.FREE, NOW).id();
    database.licenses(TestDatabases.MARKS).issue(Drafts.of(owner, NOW), 100);
    license = database.licenses(TestDatabases.MARKS).issue(Drafts.of(owner, NOW), 100);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void tamper(String change) throws SQLException {
    TestDatabases.execute(settings, "update license set " + change + " where number = 2");
  }

  private Optional<License> found() {
    return database.licenses(TestDatabases.MARKS).find(owner, license.key());
  }

  private LicensePage page() {
    return database
        .licenses(TestDatabases.MARKS)
        .page(owner, Optional.empty(), NOW, new PageRequest(1, 100));
  }

  @Test
  void anUntouchedLicenseIsValid() {
    var presenter = license.terms().endCustomer();
    assertThat(found().orElseThrow().judge(presenter, NOW, fingerprints)).isEqualTo(Verdict.VALID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "features = array['premium', 'api_access', 'enterprise']",
        "features = array['api_access', 'premium']",
        "valid_until = valid_until + interval '1' day",
        "issued_at = issued_at - interval '1' day",
        "end_customer = 'mallory@example.com'",
        "fingerprint_version = 2",
        "fingerprint_attempt = 1",
        "quantum_signature = (select quantum_signature from license where number = 1)"
      })
  void aLicenseWithOtherTermsIsReadAndDoesNotHold(String change) throws SQLException {
    tamper(change);

    var read = found().orElseThrow();
    assertThat(read.judge(read.terms().endCustomer(), NOW, fingerprints))
        .isEqualTo(Verdict.FINGERPRINT_MISMATCH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "features = array['']",
        "features = array[null]",
        "end_customer = ''",
        "end_customer = 'a' || chr(10)",
        "valid_until = issued_at",
        "quantum_signature = 'zz'",
        "fidelity = 2",
        "revoked_at = issued_at, revoked_reason = ''"
      })
  void aRowThatNoLicenseCanHaveIsNoLicense(String change) throws SQLException {
    tamper(change);

    assertThat(found()).isEmpty();
    assertThat(page().licenses()).extracting(License::number).containsExactly(1L);
  }

  @Test
  void aKeyThatIsNoneIsNeitherListedNorInTheFeed() throws SQLException {
    database.licenses(TestDatabases.MARKS).revoke(owner, license.key(), Optional.empty(), NOW);
    tamper("license_key = 'x'");

    assertThat(found()).isEmpty();
    assertThat(page().licenses()).extracting(License::number).containsExactly(1L);
    assertThat(database.licenses(TestDatabases.MARKS).revokedSince(owner, Instant.EPOCH).revoked())
        .isEmpty();
  }
}
