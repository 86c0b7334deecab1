package io.quantumlock.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.domain.Race;
import io.quantumlock.domain.Unavailable;
import io.quantumlock.domain.license.LicenseKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Whoever carries `timestamp` on misses no revocation, while the database delays commits as it
/// likes: by a trigger, between the stamp of a revocation and its commit.
final class LosslessFeedTest {
  private static final int GATE = 4711;

  private final ThreeNodes nodes = new ThreeNodes();
  private Connection gatekeeper;

  @BeforeEach
  void connect() throws SQLException {
    gatekeeper = TestDatabases.connect(nodes.settings);
  }

  @AfterEach
  void close() throws SQLException {
    gatekeeper.close();
    nodes.close();
  }

  private void beforeARevocationIsWritten(String condition, String delay) throws SQLException {
    try (var statement = gatekeeper.createStatement()) {
      statement.execute(
          """
          create function delay() returns trigger language plpgsql as $$
            begin perform %s; return new; end $$
          """
              .formatted(delay));
      statement.execute(
          """
          create trigger delay before update on license
          for each row when (%s) execute function delay()
          """
              .formatted(condition));
    }
  }

  private void execute(String sql) throws SQLException {
    try (var statement = gatekeeper.createStatement()) {
      statement.execute(sql);
    }
  }

  private int waiting() throws SQLException {
    var sql =
        """
        select count(*) from pg_stat_activity
        where wait_event_type = 'Lock'
          and (query like 'update license%' or query like 'update ledger%')
        """;
    try (var statement = gatekeeper.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private CompletableFuture<Void> revoking(ThreeNodes.Node node, LicenseKey key) {
    return CompletableFuture.runAsync(
        () -> nodes.revoke(node, key), task -> Thread.ofVirtual().start(task));
  }

  @Test
  void anEarlierStampThatIsCommittedLaterIsNotMissed() throws SQLException {
    var keys = nodes.issueMany(2);
    beforeARevocationIsWritten(
        "new.license_key = '%s'".formatted(keys.getFirst()),
        "pg_advisory_xact_lock(%d)".formatted(GATE));
    execute("select pg_advisory_lock(%d)".formatted(GATE));
    var early = revoking(nodes.behind, keys.getFirst());
    while (waiting() < 1) {
      Thread.onSpinWait();
    }
    var late = revoking(nodes.ahead, keys.getLast());
    while (waiting() < 2 && !late.isDone()) {
      Thread.onSpinWait();
    }

    var poller = new Poller(nodes.right.database());
    poller.ask();
    execute("select pg_advisory_unlock(%d)".formatted(GATE));
    early.join();
    late.join();
    poller.ask();

    assertThat(poller.seen).containsExactlyInAnyOrderElementsOf(keys);
  }

  /// Whoever waits for a second for those before him, as where a disk is slow, has changed nothing.
  private void revokeInTheEnd(ThreeNodes.Node node, LicenseKey key) {
    while (true) {
      try {
        nodes.revoke(node, key);
        return;
      } catch (Unavailable inTheWay) {
        assertThat(inTheWay).hasMessageContaining("in the way");
      }
    }
  }

  @Test
  @Timeout(120)
  void whateverTheOrderOfCommitsNothingIsMissed() throws SQLException {
    beforeARevocationIsWritten("true", "pg_sleep(random() * 0.005)");
    var keys = nodes.issueMany(300);
    int revokers = 6;
    var revoking =
        CompletableFuture.supplyAsync(
            () ->
                Race.of(
                    revokers,
                    i -> {
                      for (int n = i; n < keys.size(); n += revokers) {
                        revokeInTheEnd(nodes.node(i), keys.get(n));
                      }
                      return i;
                    }));
    var pollers =
        Race.of(
            3,
            i -> {
              var poller = new Poller(nodes.node(i).database());
              boolean last;
              do {
                last = revoking.isDone();
                poller.ask();
              } while (!last);
              return poller.seen;
            });

    assertThat(revoking.join().failures()).isEmpty();
    assertThat(pollers.results()).hasSize(3);
    assertThat(pollers.results())
        .allSatisfy(seen -> assertThat(seen).containsExactlyInAnyOrderElementsOf(keys));
  }

  private final class Poller {
    private final Database node;
    private final Set<LicenseKey> seen = new HashSet<>();
    private Instant since = Instant.EPOCH;

    private Poller(Database node) {
      this.node = node;
    }

    private void ask() {
      var feed = node.licenses(TestDatabases.MARKS).revokedSince(nodes.owner, since);
      seen.addAll(feed.revoked());
      since = feed.completeUntil();
    }
  }
}
