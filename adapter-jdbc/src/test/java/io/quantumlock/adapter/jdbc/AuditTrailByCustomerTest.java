package io.quantumlock.adapter.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.domain.Sha3;
import io.quantumlock.domain.audit.AuditAction;
import io.quantumlock.domain.audit.AuditEntry;
import io.quantumlock.domain.audit.AuditEvent;
import io.quantumlock.domain.audit.Caller;
import io.quantumlock.domain.audit.ShardHead;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A trail from before its rows were kept by customer.
class AuditTrailByCustomerTest {
  private static final String ROWS =
      """
      insert into audit_entry
      select shard, number, timestamp with time zone '2026-11-24 10:00:00+00', 'system',
        'license.issue', 'license', null, 'ok', null, cast('%1$s' as bytea), cast('%1$s' as bytea)
      from (values ('customer 1'), ('customer 12'), ('service-tokens')) as shards (shard)
        cross join (values (2), (3)) as numbers (number);
      insert into audit_head
      select shard, 3, hash from audit_entry where sequence = 3;
      insert into audit_pruned_shard
      select shard, 1, hash from audit_entry where sequence = 2
      """
          .formatted("\\x" + "0a".repeat(32));

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

  /// H2 commits each statement by itself, and each finds what those before it left.
  @ParameterizedTest
  @MethodSource("statementsThatWereDone")
  void goesOnWhereverItsMigrationWasKilled(int done) throws Exception {
    try (var _ = TestDatabases.connect(settings)) {
      new Migrations(settings).runTo("16");
      TestDatabases.execute(settings, ROWS);
      for (var statement : migration().subList(0, done)) {
        TestDatabases.execute(settings, statement);
      }
      try (var database = Database.open(settings)) {
        database.auditTrail().append(List.of(event("customer 12"), event("service-tokens")));

        assertThat(told(database))
            .containsExactly(
                "customer 1: 2, 3, head at 3",
                "customer 12: 2, 3, 4, head at 4",
                "service-tokens: 2, 3, 4, head at 4");
        for (var table : List.of("audit_head", "audit_entry", "audit_pruned_shard")) {
          assertThat(customers(table)).as(table).containsExactly("0", "1", "12");
        }
      }
    }
  }

  @Test
  void takesNoRowUnderAnotherCustomer() throws SQLException {
    try (var database = Database.open(settings)) {
      database.auditTrail().append(List.of(event("customer 12"), event("service-tokens")));
      for (var table : List.of("audit_head", "audit_entry")) {
        assertThatThrownBy(
                () -> TestDatabases.execute(settings, "update " + table + " set customer_id = 1"))
            .isInstanceOf(SQLException.class)
            .hasMessageContainingAll("violat", "onstraint");
      }
    }
  }

  /// So it is when somebody has taken the constraint away.
  @Test
  void tellsARowUnderAnotherCustomerWithThoseOfItsShard() throws SQLException {
    try (var database = Database.open(settings)) {
      var one = event("customer 12");
      database.auditTrail().append(List.of(one, one, one));
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

      assertThat(told(database)).containsExactly("customer 12: 1, 3, head at 3, 2");
    }
  }

  private static AuditEvent event(String shard) {
    return new AuditEvent(
        shard,
        Instant.EPOCH,
        Caller.SYSTEM,
        AuditAction.LICENSE_ISSUE,
        "license",
        Optional.of(Sha3.NONE),
        "ok");
  }

  /// By shard.
  private static List<String> told(Database database) {
    var told = new ArrayList<String>();
    database
        .auditTrail()
        .read(
            record -> {
              switch (record) {
                case AuditEntry entry -> tell(told, entry.shard(), Long.toString(entry.sequence()));
                case ShardHead head -> tell(told, head.shard(), "head at " + head.sequence());
                default -> throw new AssertionError(record);
              }
            });
    return told;
  }

  private static void tell(List<String> told, String shard, String what) {
    if (!told.isEmpty() && told.getLast().startsWith(shard + ": ")) {
      told.add(told.removeLast() + ", " + what);
    } else {
      told.add(shard + ": " + what);
    }
  }

  private List<String> customers(String table) throws SQLException {
    return TestDatabases.texts(
        settings, "select distinct customer_id from " + table + " order by customer_id");
  }
}
