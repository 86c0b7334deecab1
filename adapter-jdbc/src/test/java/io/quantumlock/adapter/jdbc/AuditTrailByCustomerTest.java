package io.quantumlock.adapter.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.adapter.jdbc.copy.DatabaseCopy;
import io.quantumlock.domain.audit.AuditCheck;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A trail from before its rows were kept by customer: see [EarlierTrail].
class AuditTrailByCustomerTest {
  private static final DatabaseCopy.Progress UNSEEN = (_, _) -> {};

  private final DatabaseSettings settings = settings();

  DatabaseSettings settings() {
    return TestDatabases.settings();
  }

  static IntStream statementsThatWereDone() throws IOException {
    return IntStream.rangeClosed(0, migration().size());
  }

  private static List<String> migration() throws IOException {
    var name = "migrations/V17__audit_by_customer.sql";
    try (var file = Objects.requireNonNull(Database.class.getResourceAsStream(name))) {
      return Stream.of(new String(file.readAllBytes(), UTF_8).split(";"))
          .filter(statement -> !statement.isBlank())
          .toList();
    }
  }

  private void execute(List<String> statements) throws SQLException {
    for (var statement : statements) {
      TestDatabases.execute(settings, statement);
    }
  }

  /// H2 may keep what any of its statements left.
  @ParameterizedTest
  @MethodSource("statementsThatWereDone")
  void goesOnWhereverItsMigrationWasKilled(int done) throws Exception {
    try (var _ = TestDatabases.connect(settings)) {
      new EarlierTrail(settings).write();
      execute(migration().subList(0, done));

      try (var database = Database.open(settings)) {
        assertThatItGoesOn(database);
        assertThatRowsLieWithTheirCustomer();
      }
    }
  }

  @Test
  void goesOnWhenItsMigrationFailed() throws Exception {
    try (var _ = TestDatabases.connect(settings)) {
      new EarlierTrail(settings).write();
      TestDatabases.execute(settings, "create table audit_entry_by_customer (wrong int)");
      assertThatThrownBy(() -> Database.open(settings)).isInstanceOf(CannotOpen.class);
      TestDatabases.execute(settings, "drop table audit_entry_by_customer");

      try (var database = Database.open(settings)) {
        assertThatItGoesOn(database);
      }
    }
  }

  /// By a server of the earlier release, which was started again.
  @Test
  void goesOnWhenItWentOnAfterAMigrationThatWasKilled() throws Exception {
    try (var _ = TestDatabases.connect(settings)) {
      var earlier = new EarlierTrail(settings);
      earlier.write();
      var copied = migration().stream().takeWhile(sql -> !sql.contains("drop table")).toList();
      execute(copied);
      earlier.append("customer 12");

      try (var database = Database.open(settings)) {
        database.auditTrail().append(List.of(EarlierTrail.event("customer 12", 5)));

        assertThat(EarlierTrail.told(database)).contains("customer 12: 1, 2, 3, 4, 5, head at 5");
      }
    }
  }

  @Test
  void goesOnFromABackup() throws Exception {
    var target = settings();
    try (var _ = TestDatabases.connect(settings);
        var _ = TestDatabases.connect(target)) {
      new EarlierTrail(settings).write();
      var backup = new ByteArrayOutputStream();
      DatabaseCopy.save(settings, backup, Instant.EPOCH, UNSEEN);

      DatabaseCopy.load(new ByteArrayInputStream(backup.toByteArray()), target, UNSEEN);

      try (var database = Database.open(target)) {
        assertThatItGoesOn(database);
      }
    }
  }

  private static void assertThatItGoesOn(Database database) {
    for (var shard : EarlierTrail.SHARDS) {
      database.auditTrail().append(List.of(EarlierTrail.event(shard, 4)));
    }
    var check = new AuditCheck(_ -> true);
    database.auditTrail().read(check);
    assertThat(check.report().findings()).isEmpty();
    assertThat(EarlierTrail.told(database))
        .containsExactlyInAnyOrderElementsOf(
            EarlierTrail.SHARDS.stream().map(shard -> shard + ": 1, 2, 3, 4, head at 4").toList());
  }

  private void assertThatRowsLieWithTheirCustomer() throws SQLException {
    for (var table : List.of("audit_head", "audit_entry", "audit_pruned_shard")) {
      var pairs = "select distinct customer_id || ': ' || shard from " + table;
      assertThat(TestDatabases.texts(settings, pairs))
          .as(table)
          .contains("1: customer 1", "12: customer 12")
          .hasSameSizeAs(EarlierTrail.SHARDS)
          .allMatch(pair -> pair.startsWith("0: ") || pair.matches("(\\d+): customer \\1"));
    }
  }

  @Test
  void takesNoRowUnderAnotherCustomer() throws SQLException {
    try (var database = Database.open(settings)) {
      for (var shard : List.of("customer 12", "service-tokens")) {
        database.auditTrail().append(List.of(EarlierTrail.event(shard, 1)));
      }
      for (var table : List.of("audit_head", "audit_entry")) {
        for (var customer : List.of("0 where customer_id = 12", "1 where customer_id = 0")) {
          var sql = "update %s set customer_id = %s".formatted(table, customer);
          assertThatThrownBy(() -> TestDatabases.execute(settings, sql))
              .isInstanceOf(SQLException.class)
              .hasMessageContainingAll("violat", "onstraint");
        }
      }
    }
  }

  /// So it is when somebody has taken the constraint away.
  @Test
  void tellsARowUnderAnotherCustomerWithThoseOfItsShard() throws SQLException {
    try (var database = Database.open(settings)) {
      for (int i = 1; i <= 3; i++) {
        database.auditTrail().append(List.of(EarlierTrail.event("customer 12", i)));
      }
      var constraints =
          """
          select constraint_name from information_schema.check_constraints
          where constraint_schema = current_schema and check_clause like '%customer %'
          """;
      for (var constraint : TestDatabases.texts(settings, constraints)) {
        TestDatabases.execute(
            settings,
            "alter table audit_entry drop constraint if exists \"%s\"".formatted(constraint));
      }
      TestDatabases.execute(settings, "update audit_entry set customer_id = 13 where sequence = 2");

      assertThat(EarlierTrail.told(database)).containsExactly("customer 12: 1, 3, head at 3, 2");
    }
  }
}
