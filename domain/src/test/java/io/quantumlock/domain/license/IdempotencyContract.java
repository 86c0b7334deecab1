package io.quantumlock.domain.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.domain.Race;
import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.customer.CustomerId;
import io.quantumlock.domain.customer.Customers;
import io.quantumlock.domain.customer.MonthlyQuota;
import io.quantumlock.domain.customer.Plan;
import io.quantumlock.domain.customer.Profiles;
import io.quantumlock.domain.license.AnsweredRequests.Operation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How [Licenses] carry out a request once, and what [AnsweredRequests] know of it.
public abstract class IdempotencyContract {
  private static final Instant NOW = Instant.parse("2026-11-24T10:30:00.123456Z");
  private static final Instant A_DAY_LATER = NOW.plus(Duration.ofHours(24));
  private static final Instant FORGOTTEN = NOW.plus(IdempotencyKey.REMEMBERED);
  private static final OnceOnly ONCE = request("key", "body");
  private static final OnceOnly WITH_ANOTHER_BODY = request("key", "another body");

  private CustomerId owner;

  protected abstract Licenses licenses();

  protected abstract AnsweredRequests answeredRequests();

  protected abstract Customers customers();

  @BeforeEach
  void addACustomer() {
    owner = customers().add(Profiles.named("acme"), Plan.FREE, NOW).id();
  }

  private static OnceOnly request(String key, String body) {
    return new OnceOnly(new IdempotencyKey(key), RequestDigest.of(List.of(body)));
  }

  private License issue(OnceOnly once, Instant now) {
    return licenses().issue(Drafts.of(owner, now), 100, Optional.of(once));
  }

  private License revoke(License license, OnceOnly once, Instant now) {
    return licenses().revoke(owner, license.key(), Optional.empty(), now, Optional.of(once));
  }

  private int issued() {
    return customers().licensesIssued(owner, MonthlyQuota.monthOf(NOW));
  }

  private Optional<LicenseKey> answered(Operation operation, OnceOnly request, Instant now) {
    return answeredRequests().find(owner, operation, request, now);
  }

  @Test
  void whatIsIssuedOnceIsNotIssuedAgain() {
    var license = issue(ONCE, NOW);

    assertThat(issue(ONCE, NOW.plusSeconds(1))).isEqualTo(license);
    assertThat(issued()).isEqualTo(1);
    assertThat(licenses().issue(Drafts.of(owner, NOW), 100).number()).isEqualTo(2);
  }

  @Test
  void theFirstAnswerComesAgainWhenTheQuotaIsExhaustedAndTheLicenseRevoked() {
    var license = licenses().issue(Drafts.of(owner, NOW), 1, Optional.of(ONCE));
    var revoked = licenses().revoke(owner, license.key(), Optional.empty(), NOW);

    assertThat(licenses().issue(Drafts.of(owner, NOW), 1, Optional.of(ONCE))).isEqualTo(revoked);
  }

  @Test
  void whatIsRevokedOnceIsNotRevokedAgain() {
    var license = issue(ONCE, NOW);
    var revoked = revoke(license, ONCE, NOW);
    var feed = licenses().revokedSince(owner, Instant.EPOCH);

    assertThat(revoke(license, ONCE, NOW.plusSeconds(1))).isEqualTo(revoked);
    assertThat(licenses().revokedSince(owner, Instant.EPOCH)).isEqualTo(feed);
    assertThatThrownBy(() -> revoke(license, request("another-key", "body"), NOW))
        .isInstanceOf(Rejection.AlreadyRevoked.class);
  }

  @Test
  void aKeyDoesNotServeForAnotherRequest() {
    var license = issue(ONCE, NOW);
    revoke(license, ONCE, NOW);

    assertThatThrownBy(() -> issue(WITH_ANOTHER_BODY, NOW))
        .isInstanceOf(Rejection.Invalid.class)
        .hasMessage("Idempotency-Key was used with another request before");
    assertThatThrownBy(() -> revoke(license, WITH_ANOTHER_BODY, NOW))
        .isInstanceOf(Rejection.Invalid.class);
    assertThatThrownBy(() -> answered(Operation.ISSUE, WITH_ANOTHER_BODY, NOW))
        .isInstanceOf(Rejection.Invalid.class);
    assertThat(issued()).isEqualTo(1);
  }

  @Test
  void aKeyIsACustomersOwn() {
    var license = issue(ONCE, NOW);
    owner = customers().add(Profiles.named("beta"), Plan.FREE, NOW).id();

    assertThat(answered(Operation.ISSUE, ONCE, NOW)).isEmpty();
    assertThat(issue(WITH_ANOTHER_BODY, NOW).key()).isNotEqualTo(license.key());
  }

  @Test
  void whatWasAnsweredIsFoundForADayAtLeast() {
    var license = issue(ONCE, NOW);

    assertThat(answered(Operation.ISSUE, ONCE, A_DAY_LATER)).contains(license.key());
    assertThat(answered(Operation.ISSUE, ONCE, FORGOTTEN.minusNanos(1000))).contains(license.key());
    assertThat(answered(Operation.ISSUE, request("another-key", "body"), NOW)).isEmpty();
    assertThat(answered(Operation.REVOKE, ONCE, NOW)).isEmpty();
    assertThat(answered(Operation.ISSUE, ONCE, FORGOTTEN)).isEmpty();
  }

  @Test
  void onceForgottenAKeyIsLikeNew() {
    var first = issue(ONCE, NOW);
    var second = issue(WITH_ANOTHER_BODY, FORGOTTEN);

    assertThat(second.number()).isEqualTo(2);
    assertThat(issue(WITH_ANOTHER_BODY, FORGOTTEN)).isEqualTo(second).isNotEqualTo(first);
  }

  @Test
  void aRequestThatWasTurnedDownIsNotRemembered() {
    var license = issue(ONCE, NOW);
    licenses().revoke(owner, license.key(), Optional.empty(), NOW);
    var other = request("other", "body");

    assertThatThrownBy(() -> licenses().issue(Drafts.of(owner, NOW), 1, Optional.of(other)))
        .isInstanceOf(Rejection.QuotaExhausted.class);
    assertThatThrownBy(() -> revoke(license, other, NOW))
        .isInstanceOf(Rejection.AlreadyRevoked.class);

    assertThat(answered(Operation.ISSUE, other, NOW)).isEmpty();
    assertThat(answered(Operation.REVOKE, other, NOW)).isEmpty();
    assertThat(issue(other, NOW).number()).isEqualTo(2);
  }

  @Test
  void howeverOftenItIsSentAtOnceItIsCarriedOutOnce() {
    var issuing = Race.of(50, i -> issue(request("key-" + i % 5, "b"), NOW));
    assertThat(issuing.failures()).isEmpty();
    assertThat(issuing.results()).extracting(License::number).containsOnly(1L, 2L, 3L, 4L, 5L);
    assertThat(issued()).isEqualTo(5);

    var license = issuing.results().getFirst();
    var revoking = Race.of(50, i -> revoke(license, ONCE, NOW.plusSeconds(i)));
    assertThat(revoking.failures()).isEmpty();
    assertThat(revoking.results()).containsOnly(revoking.results().getFirst());
  }

  @Test
  void whatIsNotRememberedAnyLongerCanBePruned() {
    var license = issue(ONCE, NOW);
    issue(request("later", "body"), NOW.plusSeconds(1));

    assertThat(answeredRequests().prune(FORGOTTEN.minusNanos(1000), 10)).isZero();
    assertThat(answeredRequests().prune(FORGOTTEN, 10)).isEqualTo(1);
    assertThat(answeredRequests().prune(FORGOTTEN, 10)).isZero();
    assertThat(answered(Operation.ISSUE, request("later", "body"), FORGOTTEN)).isPresent();
    assertThat(licenses().find(owner, license.key())).contains(license);
  }

  @Test
  void noMoreIsPrunedThanWasAskedForAndTheOldestFirst() {
    for (int i = 4; i >= 0; i--) {
      issue(request("key-" + i, "body"), NOW.plusSeconds(i));
    }
    var over = FORGOTTEN.plusSeconds(3);

    assertThat(answeredRequests().prune(over, 3)).isEqualTo(3);
    assertThat(answeredRequests().prune(FORGOTTEN.plusSeconds(2), 3)).isZero();
    assertThat(answeredRequests().prune(over, 3)).isEqualTo(1);
    assertThat(answered(Operation.ISSUE, request("key-4", "body"), over)).isPresent();
  }
}
