package io.quantumlock.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.adapter.jdbc.Postgres;
import io.quantumlock.domain.customer.Plan;
import io.quantumlock.domain.kms.Grant;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What has expired is deleted by a server now and then, so that nobody waits for it. PostgreSQL
/// notes each statement that deletes, whether or not it finds a row.
class RequestsDeleteNothingTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String FORGET_MINUTES = "QUANTUMLOCK_IDEMPOTENCY_FORGET_MINUTES";

  private static final String NOTE_EACH =
      """
      create table deletion (name text);
      create function note() returns trigger language plpgsql as
        $$ begin insert into deletion values (tg_table_name); return null; end $$;
      do $$ declare t text; begin
        for t in select tablename from pg_tables where schemaname = current_schema() loop
          execute format('create trigger noting before delete on %I execute function note()', t);
        end loop;
      end $$;
      """;

  private static final String A_DAY_LATER =
      "update answered_request set answered_at = answered_at - interval '25' hour";

  @TempDir Path home;
  private final String url = Postgres.settings().url();
  private Connection connection;

  @BeforeEach
  void connect() throws SQLException {
    connection = DriverManager.getConnection(url);
  }

  @AfterEach
  void disconnect() throws SQLException {
    connection.close();
  }

  private Map<String, String> forgettingEvery(int minutes) {
    return Map.of(
        "QUANTUMLOCK_HOME",
        home.toString(),
        "QUANTUMLOCK_DB_URL",
        url,
        FORGET_MINUTES,
        minutes + "");
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /// The tables from which something was to be deleted.
  private Set<String> deletions() {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("select name from deletion")) {
      var names = new HashSet<String>();
      while (rows.next()) {
        names.add(rows.getString(1));
      }
      return names;
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void noRequestDeletesAnythingAndAServerForgetsBesides() throws SQLException {
    try (var node = Node.with(forgettingEvery(0))) {
      var vendor = node.caller(node.customer("acme", Plan.FREE));
      assertThat(vendor.once("old").generate("user").status()).isEqualTo(201);
      execute(A_DAY_LATER);
      execute(NOTE_EACH);

      var calls = new EveryCall(vendor, "mark", "SGVsbG8=");
      calls.ofACustomer();
      var administrator =
          node.service("keys", List.of(Grant.parse("kms:admin"), Grant.parse("kms:read")));
      calls.ofAService(node.caller(node.service("billing")), node.caller(administrator));
      assertThat(vendor.once("old").generate("user").status()).isEqualTo(201);

      assertThat(deletions()).isEmpty();
    }
    try (var _ = Node.with(forgettingEvery(60))) {
      Soon.within(PATIENCE, "it forgets", () -> deletions().equals(Set.of("answered_request")));
    }
  }
}
