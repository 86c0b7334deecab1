package io.quantumlock.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.adapter.crypto.Engines;
import io.quantumlock.adapter.crypto.Keychain;
import io.quantumlock.adapter.crypto.MasterKey;
import io.quantumlock.adapter.crypto.ShakeSeeds;
import io.quantumlock.adapter.jdbc.Database;
import io.quantumlock.adapter.jdbc.DatabaseSettings;
import io.quantumlock.adapter.quantum.FingerprintPool;
import io.quantumlock.adapter.quantum.QuantumBackends;
import io.quantumlock.application.LicenseOrder;
import io.quantumlock.application.QuantumLock;
import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.customer.Customer;
import io.quantumlock.domain.customer.Plan;
import io.quantumlock.domain.customer.Profile;
import io.quantumlock.domain.license.EndCustomerId;
import io.quantumlock.domain.license.IdempotencyKey;
import io.quantumlock.domain.license.License;
import io.quantumlock.domain.license.LicenseKey;
import io.quantumlock.domain.license.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Time that is set back and forth, as by an operator or a machine that wakes up.
class JumpingClockTest {
  private static final Instant START = Instant.parse("2026-11-30T23:59:59.5Z");
  private static final EndCustomerId USER = new EndCustomerId("user");
  private static final LicenseOrder ORDER = LicenseOrder.of("user");

  private Instant now = START;

  private final Random jumps = new Random(20261130);
  private final Database database = Database.open(settings());
  private final Keychain keychain =
      Keychain.begin(MasterKey.random(), database.rootSecrets(), START);
  private final FingerprintPool fingerprints =
      new FingerprintPool(
          QuantumBackends.choose("auto"), new ShakeSeeds(keychain), 2, 8, Duration.ofSeconds(20));
  private final QuantumLock lock =
      QuantumLock.over(
          Installation.ports(database, keychain, fingerprints, Engines.bouncyCastle(), () -> now));
  private final Customer acme =
      lock.administerCustomers()
          .add(new Profile("acme", "a@example.com", Optional.empty(), false), Plan.FREE)
          .customer();

  DatabaseSettings settings() {
    return DatabaseSettings.inMemory(UUID.randomUUID().toString());
  }

  @AfterEach
  void close() {
    fingerprints.close();
    database.close();
  }

  private void jump() {
    now = START.plus(Duration.ofMillis(jumps.nextLong(-90_000, 90_000)));
  }

  private License issue() {
    return lock.generateLicense().generate(acme, ORDER);
  }

  private Verdict validate(License license) {
    return lock.validateLicense().validate(acme, license.key().text(), USER);
  }

  @Test
  void whoSyncsFromTheLastTimestampSeesEveryRevocation() {
    Set<LicenseKey> revoked = new HashSet<>();
    Set<LicenseKey> seen = new HashSet<>();
    var since = Instant.EPOCH;
    for (int i = 0; i < 60; i++) {
      var license = issue();
      jump();
      lock.revokeLicense().revoke(acme, license.key().text(), Optional.empty());
      revoked.add(license.key());
      if (jumps.nextBoolean()) {
        jump();
        var feed = lock.syncRevocations().since(acme, since);
        seen.addAll(feed.revoked());
        since = feed.completeUntil();
        assertThat(seen).isEqualTo(revoked);
      }
    }
  }

  @Test
  void everyMonthHasItsQuotaAndNoMore() {
    Map<YearMonth, Integer> issued = new HashMap<>();
    for (int i = 0; i < 300; i++) {
      jump();
      try {
        issue();
        issued.merge(YearMonth.from(now.atOffset(ZoneOffset.UTC)), 1, Integer::sum);
      } catch (Rejection.QuotaExhausted e) {
        assertThat(lock.viewAccount().quota(acme).remaining()).isZero();
      }
    }

    assertThat(issued).hasSize(2).values().containsOnly(100);
  }

  @Test
  void aLicenseIsJudgedByTheTimeThatItIsAndARevocationIsForGood() {
    var license = issue();
    now = START.minus(Duration.ofDays(1));
    assertThat(validate(license)).isEqualTo(Verdict.VALID);
    now = START.plus(Duration.ofDays(366));
    assertThat(validate(license)).isEqualTo(Verdict.EXPIRED);
    now = START;
    assertThat(validate(license)).isEqualTo(Verdict.VALID);

    lock.revokeLicense().revoke(acme, license.key().text(), Optional.empty());
    for (int days = -400; days <= 400; days += 100) {
      now = START.plus(Duration.ofDays(days));
      assertThat(validate(license)).isEqualTo(Verdict.REVOKED);
    }
  }

  @Test
  void aRequestIsCarriedOutOnceThoughItComesAgainAtAnEarlierTime() {
    var key = Optional.of(new IdempotencyKey("a-key"));
    var first = lock.generateLicense().generate(acme, ORDER, key);
    for (int i = 0; i < 20; i++) {
      jump();
      assertThat(lock.generateLicense().generate(acme, ORDER, key).key()).isEqualTo(first.key());
    }
  }
}
