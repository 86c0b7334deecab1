package io.quantumlock.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.access.InMemoryTokenDigests;
import io.quantumlock.domain.access.TokenDigest;
import io.quantumlock.domain.access.TokenRecord;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

public abstract class ApiKeysContract {
  private static final Instant NOW = Instant.parse("2026-11-24T10:30:00.123456Z");
  private static final Instant LATER = NOW.plusSeconds(60);
  private static final TokenDigest DIGEST = InMemoryTokenDigests.of("one");
  private static final TokenDigest OTHER = InMemoryTokenDigests.of("another");

  protected abstract ApiKeys apiKeys();

  protected abstract Customers customers();

  private Customer customer(String name) {
    return customers().add(Profiles.named(name), Plan.FREE, NOW);
  }

  @Test
  void aKeyLeadsToItsOwner() {
    var acme = customer("acme");
    var beta = customer("beta");
    apiKeys().add(acme.id(), DIGEST, "qlk_abcd", NOW);
    apiKeys().add(beta.id(), OTHER, "qlk_efgh", NOW);

    assertThat(apiKeys().ownerOf(DIGEST)).contains(acme);
    assertThat(apiKeys().ownerOf(OTHER)).contains(beta);
  }

  @Test
  void aCustomerIsAddedTogetherWithHisFirstKey() {
    var added =
        apiKeys()
            .addWithOwner(
                Profiles.named("acme"), Plan.STARTUP, DIGEST, "qlk_abcd", NOW.plusNanos(1));

    assertThat(added.owner().profile()).isEqualTo(Profiles.named("acme"));
    assertThat(added.record().createdAt()).isEqualTo(NOW);
    assertThat(customers().all()).containsExactly(added.owner());
    assertThat(apiKeys().of(added.owner().id()).sound()).containsExactly(added.record());
    assertThat(apiKeys().ownerOf(DIGEST)).contains(added.owner());
  }

  @Test
  void underATakenNameNeitherCustomerNorKeyIsAdded() {
    var acme = customer("acme");

    assertThatThrownBy(
            () ->
                apiKeys().addWithOwner(Profiles.named("acme"), Plan.FREE, DIGEST, "qlk_abcd", NOW))
        .isInstanceOf(Rejection.Taken.class);
    assertThat(customers().all()).containsExactly(acme);
    assertThat(apiKeys().ownerOf(DIGEST)).isEmpty();
  }

  @Test
  void withAKeyThatCannotBeAddedThereIsNoCustomerEither() {
    var acme = customer("acme");
    apiKeys().add(acme.id(), DIGEST, "qlk_abcd", NOW);

    assertThatThrownBy(
            () ->
                apiKeys().addWithOwner(Profiles.named("beta"), Plan.FREE, DIGEST, "qlk_abcd", NOW))
        .isInstanceOf(IllegalStateException.class);
    assertThat(customers().all()).containsExactly(acme);
  }

  @Test
  void anUnknownKeyLeadsNowhere() {
    assertThat(apiKeys().ownerOf(DIGEST)).isEmpty();
  }

  @Test
  void theOwnerIsShownWithThePlanOfToday() {
    var acme = customer("acme");
    apiKeys().add(acme.id(), DIGEST, "qlk_abcd", NOW);
    customers().setPlan(acme.id(), Plan.ENTERPRISE, NOW);

    assertThat(apiKeys().ownerOf(DIGEST).orElseThrow().plan()).isEqualTo(Plan.ENTERPRISE);
  }

  @Test
  void anOwnersKeysAreListedInOrderOfIssueRevokedOnesIncluded() {
    var acme = customer("acme").id();
    var first = apiKeys().add(acme, DIGEST, "qlk_zzzz", NOW.plusNanos(1));
    apiKeys().add(customer("beta").id(), InMemoryTokenDigests.of("beta's"), "qlk_beta", NOW);
    var second = apiKeys().add(acme, OTHER, "qlk_aaaa", NOW);
    var revoked = apiKeys().revoke(first.id(), LATER);

    assertThat(first.createdAt()).isEqualTo(NOW);
    assertThat(second.id()).isGreaterThan(first.id());
    assertThat(apiKeys().of(acme).sound()).containsExactly(revoked, second);
  }

  @Test
  void aRevokedKeyLeadsNowhereAndItsSisterStillDoes() {
    var acme = customer("acme");
    var record = apiKeys().add(acme.id(), DIGEST, "qlk_abcd", NOW);
    apiKeys().add(acme.id(), OTHER, "qlk_efgh", NOW);
    var revoked = apiKeys().revoke(record.id(), LATER);

    assertThat(revoked)
        .isEqualTo(new TokenRecord(record.id(), "qlk_abcd", NOW, Optional.of(LATER)));
    assertThat(apiKeys().ownerOf(DIGEST)).isEmpty();
    assertThat(apiKeys().ownerOf(OTHER)).contains(acme);
  }

  @Test
  void revokingARevokedKeyChangesNothing() {
    var id = apiKeys().add(customer("acme").id(), DIGEST, "qlk_abcd", NOW).id();
    var revoked = apiKeys().revoke(id, LATER);

    assertThat(apiKeys().revoke(id, LATER.plusSeconds(60))).isEqualTo(revoked);
  }

  @Test
  void whatIsNotThereIsNotFound() {
    assertThatThrownBy(() -> apiKeys().revoke(4711, NOW)).isInstanceOf(Rejection.NotFound.class);
    assertThatThrownBy(() -> apiKeys().add(new CustomerId(4711), DIGEST, "qlk_abcd", NOW))
        .isInstanceOf(Rejection.NotFound.class);
    assertThat(apiKeys().ownerOf(DIGEST)).isEmpty();
  }
}
