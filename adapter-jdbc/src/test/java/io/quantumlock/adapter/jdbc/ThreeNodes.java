package io.quantumlock.adapter.jdbc;

import io.quantumlock.domain.access.InMemoryTokenDigests;
import io.quantumlock.domain.access.TokenDigest;
import io.quantumlock.domain.customer.CustomerId;
import io.quantumlock.domain.customer.Plan;
import io.quantumlock.domain.customer.Profiles;
import io.quantumlock.domain.license.Drafts;
import io.quantumlock.domain.license.License;
import io.quantumlock.domain.license.LicenseKey;
import io.quantumlock.domain.license.Licenses;
import io.quantumlock.domain.license.Presented;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Three nodes on one PostgreSQL, whose clocks are two minutes apart, and a customer with an API
/// key.
final class ThreeNodes implements AutoCloseable {
  private static final Instant NOW = Instant.parse("2026-11-24T10:30:00.123456Z");
  private static final Duration APART = Duration.ofMinutes(2);

  private static final TokenDigest API_KEY = InMemoryTokenDigests.of("acme's");

  /// @param licenses one port for as long as the node lives, as a server has
  record Node(Database database, Licenses licenses, Instant clock) {
    static Node open(DatabaseSettings settings, Instant clock) {
      var database = Database.open(settings);
      return new Node(database, database.licenses(TestDatabases.MARKS), clock);
    }
  }

  final DatabaseSettings settings = Postgres.settings();
  final Node behind = Node.open(settings, NOW.minus(APART));
  final Node right = Node.open(settings, NOW);
  final Node ahead = Node.open(settings, NOW.plus(APART));
  final CustomerId owner =
      right
          .database
          .apiKeys(TestDatabases.MARKS)
          .addWithOwner(Profiles.named("acme"), Plan.FREE, API_KEY, "qlk_abcd", NOW)
          .owner()
          .id();

  List<Node> all() {
    return List.of(behind, right, ahead);
  }

  Node node(int i) {
    return all().get(i % 3);
  }

  License issue(Node node, int limit) {
    return node.licenses.issue(Drafts.of(owner, node.clock), limit);
  }

  List<LicenseKey> issueMany(int count) {
    return Stream.generate(() -> issue(right, Integer.MAX_VALUE).key())
        .limit(count)
        .parallel()
        .toList();
  }

  void revoke(Node node, LicenseKey key) {
    node.licenses.revoke(owner, key, Optional.empty(), node.clock);
  }

  /// Whether it is revoked, in both ways in which a validation looks: at once with who asks, and
  /// after him.
  List<Boolean> revoked(Node node, LicenseKey key) {
    var presented = node.licenses.find(API_KEY, key).flatMap(Presented::license);
    return Stream.of(presented, node.licenses.find(owner, key))
        .map(found -> found.orElseThrow().revocation().isPresent())
        .toList();
  }

  @Override
  public void close() {
    all().forEach(node -> node.database.close());
  }
}
