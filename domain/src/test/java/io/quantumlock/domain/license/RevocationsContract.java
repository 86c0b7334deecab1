package io.quantumlock.domain.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.domain.Race;
import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.customer.CustomerId;
import io.quantumlock.domain.customer.Customers;
import io.quantumlock.domain.customer.Plan;
import io.quantumlock.domain.customer.Profiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How [Licenses] are revoked, and the feed that tells of it.
public abstract class RevocationsContract {
  private static final Instant NOW = Instant.parse("2026-11-24T10:30:00.123456Z");
  private static final Instant LATER = NOW.plusSeconds(60);
  private static final Optional<RevocationReason> NO_REASON = Optional.empty();

  private CustomerId owner;

  protected abstract Licenses licenses();

  protected abstract Customers customers();

  @BeforeEach
  void addACustomer() {
    owner = customers().add(Profiles.named("acme"), Plan.FREE, NOW).id();
  }

  private License issue() {
    return licenses().issue(Drafts.of(owner, NOW), 10_000);
  }

  private Instant revoke(License license, Instant now) {
    return licenses().revoke(owner, license.key(), NO_REASON, now).revocation().orElseThrow().at();
  }

  private List<LicenseKey> since(Instant since) {
    return licenses().revokedSince(owner, since).revoked();
  }

  @Test
  void aRevocationIsKeptWithItsReason() {
    var license = issue();
    var reason = Optional.of(new RevocationReason("Customer's \"wish\"\n🙁"));
    var revoked = licenses().revoke(owner, license.key(), reason, LATER);

    assertThat(revoked).isEqualTo(license.revoke(new Revocation(LATER, reason)));
    assertThat(licenses().find(owner, license.key())).contains(revoked);
  }

  @Test
  void aRevocationNeedsNoReason() {
    var license = issue();
    revoke(license, LATER);

    assertThat(licenses().find(owner, license.key()).orElseThrow().revocation())
        .contains(new Revocation(LATER, NO_REASON));
  }

  @Test
  void aRevokedLicenseCannotBeRevokedAgain() {
    var license = issue();
    revoke(license, LATER);
    var before = licenses().revokedSince(owner, Instant.EPOCH);

    assertThatThrownBy(() -> revoke(license, LATER.plusSeconds(1)))
        .isInstanceOf(Rejection.AlreadyRevoked.class);
    assertThat(licenses().find(owner, license.key()).orElseThrow().revocation().orElseThrow().at())
        .isEqualTo(LATER);
    assertThat(licenses().revokedSince(owner, Instant.EPOCH)).isEqualTo(before);
  }

  @Test
  void nobodyElseCanRevokeALicense() {
    var license = issue();
    var other = customers().add(Profiles.named("beta"), Plan.FREE, NOW).id();

    assertThatThrownBy(() -> licenses().revoke(other, license.key(), NO_REASON, LATER))
        .isInstanceOf(Rejection.NotFound.class)
        .hasMessage("License not found");
    assertThatThrownBy(
            () -> licenses().revoke(new CustomerId(4711), license.key(), NO_REASON, LATER))
        .hasMessage("License not found");
    assertThat(licenses().find(owner, license.key())).contains(license);
  }

  @Test
  void ofManyWhoRevokeALicenseAtOnceOneDoes() {
    var license = issue();
    var race = Race.of(50, i -> revoke(license, LATER.plusSeconds(i)));

    assertThat(race.results()).hasSize(1);
    assertThat(race.failures()).hasSize(49).hasOnlyElementsOfType(Rejection.AlreadyRevoked.class);
    assertThat(licenses().find(owner, license.key()).orElseThrow().revocation())
        .contains(new Revocation(race.results().getFirst(), NO_REASON));
  }

  @Test
  void theFeedHasTheOwnersRevocationsInTheirOrder() {
    var first = issue();
    var second = issue();
    issue();
    var other = customers().add(Profiles.named("beta"), Plan.FREE, NOW).id();
    var others = licenses().issue(Drafts.of(other, NOW), 100);
    licenses().revoke(other, others.key(), NO_REASON, LATER);
    revoke(second, LATER);
    revoke(first, LATER.plusSeconds(1));

    assertThat(since(Instant.EPOCH)).containsExactly(second.key(), first.key());
    assertThat(since(LATER)).containsExactly(second.key(), first.key());
    assertThat(since(LATER.plusNanos(1000))).containsExactly(first.key());
    assertThat(since(LATER.plusSeconds(2))).isEmpty();
  }

  @Test
  void stampsRiseWhateverTheClocksSay() {
    var at = revoke(issue(), LATER);

    assertThat(revoke(issue(), LATER)).isEqualTo(at.plus(1, ChronoUnit.MICROS));
    assertThat(revoke(issue(), NOW.minusSeconds(3600))).isEqualTo(at.plus(2, ChronoUnit.MICROS));
    assertThat(revoke(issue(), LATER.plusSeconds(1))).isEqualTo(at.plusSeconds(1));
  }

  @Test
  void theFeedIsAsOfOneMomentHoweverLongTheTellingTakes() {
    var first = issue();
    var second = issue();
    var at = revoke(first, LATER);
    var told = new ArrayList<LicenseKey>();
    var completeUntil =
        licenses()
            .revokedSince(
                owner,
                Instant.EPOCH,
                key -> {
                  told.add(key);
                  revoke(second, LATER.plusSeconds(1));
                });

    assertThat(told).containsExactly(first.key());
    assertThat(completeUntil).isEqualTo(at);
    assertThat(since(completeUntil)).containsExactly(first.key(), second.key());
  }

  @Test
  void whoeverIsToldMayEndIt() {
    revoke(issue(), LATER);
    revoke(issue(), LATER.plusSeconds(1));
    var told = new ArrayList<LicenseKey>();

    assertThatThrownBy(
            () ->
                licenses()
                    .revokedSince(
                        owner,
                        Instant.EPOCH,
                        key -> {
                          told.add(key);
                          throw new UncheckedIOException(new IOException("hung up"));
                        }))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(told).hasSize(1);
  }

  @Test
  void anEmptyFeedIsCompleteToo() {
    var feed = licenses().revokedSince(owner, Instant.EPOCH);
    assertThat(feed.revoked()).isEmpty();

    var license = issue();
    revoke(license, NOW.minusSeconds(3600));
    assertThat(since(feed.completeUntil())).containsExactly(license.key());
  }

  @Test
  void aClientThatDropsTheFractionOfASecondMissesNothing() {
    revoke(issue(), LATER);
    var next = licenses().revokedSince(owner, Instant.EPOCH).completeUntil();
    var license = issue();
    revoke(license, NOW);

    assertThat(since(next.truncatedTo(ChronoUnit.SECONDS))).contains(license.key());
  }

  @Test
  void aClientThatAsksOnFromTheLastTimestampMissesNothingHoweverTheClocksDiffer() {
    int revokers = 8;
    var licenses = Stream.generate(this::issue).limit(revokers * 25L).toList();
    var revoking =
        CompletableFuture.supplyAsync(
            () ->
                Race.of(
                    revokers,
                    i -> {
                      var clock = NOW.plusSeconds(60L * i);
                      for (int n = i; n < licenses.size(); n += revokers) {
                        clock = clock.plus(n % 3, ChronoUnit.MICROS);
                        revoke(licenses.get(n), clock);
                      }
                      return i;
                    }));
    var seen = new HashSet<LicenseKey>();
    var since = Instant.EPOCH;
    boolean last;
    do {
      last = revoking.isDone();
      var feed = licenses().revokedSince(owner, since);
      seen.addAll(feed.revoked());
      since = feed.completeUntil();
    } while (!last);

    assertThat(revoking.join().failures()).isEmpty();
    assertThat(seen).hasSameElementsAs(licenses.stream().map(License::key).toList());
  }
}
