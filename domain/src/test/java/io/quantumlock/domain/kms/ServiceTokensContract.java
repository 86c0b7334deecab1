package io.quantumlock.domain.kms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.access.InMemoryTokenDigests;
import io.quantumlock.domain.access.TokenDigest;
import java.time.Instant;
import org.junit.jupiter.api.Test;

public abstract class ServiceTokensContract {
  private static final Instant NOW = Instant.parse("2026-11-24T10:30:00.123456Z");
  private static final Instant LATER = NOW.plusSeconds(60);
  private static final TokenDigest DIGEST = InMemoryTokenDigests.of("one");
  private static final TokenDigest OTHER = InMemoryTokenDigests.of("another");

  protected abstract ServiceTokens serviceTokens();

  @Test
  void aTokenIsFoundByItsDigestAlone() {
    var added = serviceTokens().add("billing's \"⚛\"", DIGEST, "svc_abcd", NOW);

    assertThat(added.name()).isEqualTo("billing's \"⚛\"");
    assertThat(added.record().hint()).isEqualTo("svc_abcd");
    assertThat(added.record().createdAt()).isEqualTo(NOW);
    assertThat(serviceTokens().find(DIGEST)).contains(added);
    assertThat(serviceTokens().find(OTHER)).isEmpty();
  }

  @Test
  void twoTokensMayHaveOneName() {
    var first = serviceTokens().add("billing", DIGEST, "svc_abcd", NOW);
    var second = serviceTokens().add("billing", OTHER, "svc_efgh", NOW);

    assertThat(serviceTokens().find(DIGEST)).contains(first);
    assertThat(serviceTokens().find(OTHER)).contains(second);
  }

  @Test
  void allAreListedInOrderOfIssueRevokedOnesIncluded() {
    var first = serviceTokens().add("zeta", DIGEST, "svc_zzzz", NOW.plusNanos(1));
    var second = serviceTokens().add("alpha", OTHER, "svc_aaaa", NOW);
    var revoked = serviceTokens().revoke(first.record().id(), LATER);

    assertThat(first.record().createdAt()).isEqualTo(NOW);
    assertThat(serviceTokens().all()).containsExactly(revoked, second);
  }

  @Test
  void aRevokedTokenIsNotFound() {
    var id = serviceTokens().add("billing", DIGEST, "svc_abcd", NOW).record().id();
    var revoked = serviceTokens().revoke(id, LATER);

    assertThat(revoked.name()).isEqualTo("billing");
    assertThat(revoked.record().revokedAt()).contains(LATER);
    assertThat(serviceTokens().find(DIGEST)).isEmpty();
  }

  @Test
  void revokingARevokedTokenChangesNothing() {
    var id = serviceTokens().add("billing", DIGEST, "svc_abcd", NOW).record().id();
    var revoked = serviceTokens().revoke(id, LATER);

    assertThat(serviceTokens().revoke(id, LATER.plusSeconds(60))).isEqualTo(revoked);
  }

  @Test
  void anUnknownTokenCannotBeRevoked() {
    assertThatThrownBy(() -> serviceTokens().revoke(4711, NOW))
        .isInstanceOf(Rejection.NotFound.class);
  }
}
