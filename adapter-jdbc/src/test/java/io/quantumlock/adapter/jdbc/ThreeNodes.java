package io.quantumlock.adapter.jdbc;

import io.quantumlock.domain.customer.CustomerId;
import io.quantumlock.domain.customer.Plan;
import io.quantumlock.domain.customer.Profiles;
import io.quantumlock.domain.license.Drafts;
import io.quantumlock.domain.license.License;
import io.quantumlock.domain.license.LicenseKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Three nodes on one PostgreSQL, whose clocks are two minutes apart, and a customer.
final class ThreeNodes implements AutoCloseable {
  private static final Instant NOW = Instant.parse("2026-11-24T10:30:00.123456Z");
  private static final Duration APART = Duration.ofMinutes(2);

  record Node(Database database, Instant clock) {}

  final DatabaseSettings settings = Postgres.settings();
  final Node behind = new Node(Database.open(settings), NOW.minus(APART));
  final Node right = new Node(Database.open(settings), NOW);
  final Node ahead = new Node(Database.open(settings), NOW.plus(APART));
  final CustomerId owner =
      right.database.customers().add(Profiles.named("acme"), Plan.FREE, NOW).id();

  List<Node> all() {
    return List.of(behind, right, ahead);
  }

  Node node(int i) {
    return all().get(i % 3);
  }

  License issue(Node node, int limit) {
    return node.database.licenses(TestDatabases.MARKS).issue(Drafts.of(owner, node.clock), limit);
  }

  List<LicenseKey> issueMany(int count) {
    return Stream.generate(() -> issue(right, Integer.MAX_VALUE).key())
        .limit(count)
        .parallel()
        .toList();
  }

  void revoke(Node node, LicenseKey key) {
    node.database.licenses(TestDatabases.MARKS).revoke(owner, key, Optional.empty(), node.clock);
  }

  @Override
  public void close() {
    all().forEach(node -> node.database.close());
  }
}
