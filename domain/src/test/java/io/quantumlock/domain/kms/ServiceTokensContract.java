package io.quantumlock.domain.kms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.access.InMemoryTokenDigests;
import io.quantumlock.domain.access.TokenDigest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

public abstract class ServiceTokensContract {
  private static final Instant NOW = Instant.parse("2026-11-24T10:30:00.123456Z");
  private static final Instant LATER = NOW.plusSeconds(60);
  private static final TokenDigest DIGEST = InMemoryTokenDigests.of("one");
  private static final TokenDigest OTHER = InMemoryTokenDigests.of("another");

  protected abstract ServiceTokens serviceTokens();

  private static TokenTerms named(String name) {
    return new TokenTerms(name, TokenTerms.EVERYDAY, Optional.empty());
  }

  @Test
  void itsRightsAndItsEndAreKept() {
    var grants = List.of(Grant.parse("kms:sign=billing/*,orders"), Grant.parse("kms:admin"));
    var terms = new TokenTerms("billing", grants, Optional.of(LATER));
    var added = serviceTokens().add(terms, DIGEST, "svc_abcd", NOW);

    assertThat(added.terms()).isEqualTo(terms);
    assertThat(serviceTokens().find(DIGEST)).contains(added);
  }

  @Test
  void aRotatedTokenEndsAndItsSuccessorLivesAsLong() {
    var end = NOW.plusSeconds(3600);
    var terms = new TokenTerms("billing", TokenTerms.EVERYDAY, Optional.of(end));
    var old = serviceTokens().add(terms, DIGEST, "svc_abcd", NOW);
    var successor =
        serviceTokens().rotate(old.record().id(), LATER.plusSeconds(5), OTHER, "svc_efgh", LATER);

    assertThat(successor.terms())
        .isEqualTo(
            new TokenTerms("billing", TokenTerms.EVERYDAY, Optional.of(end.plusSeconds(60))));
    assertThat(serviceTokens().find(OTHER)).contains(successor);
    assertThat(serviceTokens().find(DIGEST).orElseThrow().terms().expiresAt())
        .contains(LATER.plusSeconds(5));
  }

  @Test
  void aRotationProlongsNoToken() {
    var terms = named("billing").endingBy(LATER);
    var id = serviceTokens().add(terms, DIGEST, "svc_abcd", NOW).record().id();
    serviceTokens().rotate(id, LATER.plusSeconds(60), OTHER, "svc_efgh", NOW);

    assertThat(serviceTokens().find(DIGEST).orElseThrow().terms()).isEqualTo(terms);
  }

  @Test
  void whatIsNotActiveCannotBeRotated() {
    var expired = serviceTokens().add(named("a").endingBy(LATER), DIGEST, "svc_abcd", NOW);
    var revoked = serviceTokens().add(named("b"), OTHER, "svc_efgh", NOW);
    serviceTokens().revoke(revoked.record().id(), NOW);
    var digest = InMemoryTokenDigests.of("a third");

    for (long id : List.of(expired.record().id(), revoked.record().id(), 4711L)) {
      assertThatThrownBy(() -> serviceTokens().rotate(id, LATER, digest, "svc_ijkl", LATER))
          .isInstanceOf(Rejection.NotFound.class);
    }
    assertThat(serviceTokens().find(digest)).isEmpty();
  }

  @Test
  void aTokenIsFoundByItsDigestAlone() {
    var added = serviceTokens().add(named("billing's \"⚛\""), DIGEST, "svc_abcd", NOW);

    assertThat(added.name()).isEqualTo("billing's \"⚛\"");
    assertThat(added.record().hint()).isEqualTo("svc_abcd");
    assertThat(added.record().createdAt()).isEqualTo(NOW);
    assertThat(serviceTokens().find(DIGEST)).contains(added);
    assertThat(serviceTokens().find(OTHER)).isEmpty();
  }

  @Test
  void twoTokensMayHaveOneName() {
    var first = serviceTokens().add(named("billing"), DIGEST, "svc_abcd", NOW);
    var second = serviceTokens().add(named("billing"), OTHER, "svc_efgh", NOW);

    assertThat(serviceTokens().find(DIGEST)).contains(first);
    assertThat(serviceTokens().find(OTHER)).contains(second);
  }

  @Test
  void allAreListedInOrderOfIssueRevokedOnesIncluded() {
    var first = serviceTokens().add(named("zeta"), DIGEST, "svc_zzzz", NOW.plusNanos(1));
    var second = serviceTokens().add(named("alpha"), OTHER, "svc_aaaa", NOW);
    var revoked = serviceTokens().revoke(first.record().id(), LATER);

    assertThat(first.record().createdAt()).isEqualTo(NOW);
    assertThat(serviceTokens().all().sound()).containsExactly(revoked, second);
  }

  @Test
  void aRevokedTokenIsNotFound() {
    var id = serviceTokens().add(named("billing"), DIGEST, "svc_abcd", NOW).record().id();
    var revoked = serviceTokens().revoke(id, LATER);

    assertThat(revoked.name()).isEqualTo("billing");
    assertThat(revoked.record().revokedAt()).contains(LATER);
    assertThat(serviceTokens().find(DIGEST)).isEmpty();
  }

  @Test
  void revokingARevokedTokenChangesNothing() {
    var id = serviceTokens().add(named("billing"), DIGEST, "svc_abcd", NOW).record().id();
    var revoked = serviceTokens().revoke(id, LATER);

    assertThat(serviceTokens().revoke(id, LATER.plusSeconds(60))).isEqualTo(revoked);
  }

  @Test
  void anUnknownTokenCannotBeRevoked() {
    assertThatThrownBy(() -> serviceTokens().revoke(4711, NOW))
        .isInstanceOf(Rejection.NotFound.class);
  }
}
