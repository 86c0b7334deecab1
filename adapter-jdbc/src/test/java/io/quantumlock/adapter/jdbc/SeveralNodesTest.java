package io.quantumlock.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.domain.Race;
import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.customer.MonthlyQuota;
import io.quantumlock.domain.license.Drafts;
import io.quantumlock.domain.license.IdempotencyKey;
import io.quantumlock.domain.license.License;
import io.quantumlock.domain.license.LicenseKey;
import io.quantumlock.domain.license.OnceOnly;
import io.quantumlock.domain.license.RequestDigest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class SeveralNodesTest {
  private static final int PAIRS = 3000;

  private final ThreeNodes nodes = new ThreeNodes();

  @AfterEach
  void close() {
    nodes.close();
  }

  private int issued() {
    var month = MonthlyQuota.monthOf(nodes.right.clock());
    return nodes.right.database().customers().licensesIssued(nodes.owner, month);
  }

  @Test
  void togetherTheyIssueExactlyTheQuota() {
    var race = Race.of(600, i -> nodes.issue(nodes.node(i), 250));

    assertThat(race.failures()).hasSize(350).hasOnlyElementsOfType(Rejection.QuotaExhausted.class);
    assertThat(race.results())
        .extracting(License::number)
        .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, 250).boxed().toList());
    assertThat(issued()).isEqualTo(250);
  }

  @Test
  void aRequestThatMeetsAllOfThemIsCarriedOutOnce() {
    var race =
        Race.of(
            300,
            i -> {
              var node = nodes.node(i);
              var key = new IdempotencyKey("key-" + i % 20);
              var once = new OnceOnly(key, RequestDigest.of(List.of("order")));
              var draft = Drafts.of(nodes.owner, node.clock());
              return node.licenses().issue(draft, 1000, Optional.of(once));
            });

    assertThat(race.failures()).isEmpty();
    assertThat(race.results().stream().distinct()).hasSize(20);
    assertThat(issued()).isEqualTo(20);
  }

  /// A day on the clock of the node that carried it out; that of the other is four minutes ahead.
  @Test
  void aRequestIsRememberedForADayWhicheverClockIsAhead() {
    var once =
        Optional.of(new OnceOnly(new IdempotencyKey("key"), RequestDigest.of(List.of("order"))));
    var first =
        nodes.behind.licenses().issue(Drafts.of(nodes.owner, nodes.behind.clock()), 100, once);
    var ahead = nodes.ahead;
    var aDayLater = ahead.clock().plus(Duration.ofDays(1));

    assertThat(ahead.database().answeredRequests().prune(aDayLater, 10)).isZero();
    assertThat(ahead.licenses().issue(Drafts.of(nodes.owner, aDayLater), 100, once))
        .isEqualTo(first);
  }

  /// Whoever is asked knew it as not revoked a moment before.
  @Test
  void whatOneHasRevokedIsRevokedForWhoeverAsksAnotherAfterwards() {
    var keys = nodes.issueMany(PAIRS);
    int callers = 12;
    var race =
        Race.of(
            callers,
            caller -> {
              for (int i = caller; i < PAIRS; i += callers) {
                revokeAndAsk(nodes.node(i), nodes.node(i + 1 + i / 3 % 2), keys.get(i));
              }
              return caller;
            });

    assertThat(race.failures()).isEmpty();
    assertThat(race.results()).hasSize(callers);
  }

  private void revokeAndAsk(ThreeNodes.Node one, ThreeNodes.Node asked, LicenseKey key) {
    assertThat(nodes.revoked(asked, key)).containsOnly(false);
    nodes.revoke(one, key);
    assertThat(nodes.revoked(asked, key)).containsOnly(true);
  }
}
