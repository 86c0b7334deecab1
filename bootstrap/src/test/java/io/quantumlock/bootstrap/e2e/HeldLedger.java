package io.quantumlock.bootstrap.e2e;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// The rows on PostgreSQL that every license takes its number from, locked by somebody else.
final class HeldLedger implements AutoCloseable {
  /// Whoever issues waits for them as long as a statement may take, and not for a second: so much
  /// is left to a test on a slow machine.
  private static final String WITH_PATIENCE =
      """
      create function be_patient() returns trigger language plpgsql as
        'begin perform set_config(''lock_timeout'', ''0'', true); return null; end';
      create trigger patience before update on ledger execute function be_patient()
      """;

  /// Not of `pg_stat_activity`, which stays as it was when a transaction first looked: whoever came
  /// after that would not be seen.
  private static final String WAITING =
      """
      select count(*) from pg_locks
      where not granted and pg_backend_pid() = any (pg_blocking_pids(pid))
      """;

  private final Connection connection;

  private HeldLedger(Connection connection) {
    this.connection = connection;
  }

  static HeldLedger in(String url) throws SQLException {
    var connection = DriverManager.getConnection(url);
    try (var statement = connection.createStatement()) {
      statement.execute(WITH_PATIENCE);
      connection.setAutoCommit(false);
      statement.execute("select from ledger for update");
    }
    return new HeldLedger(connection);
  }

  /// How many wait for it.
  int waiting() {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(WAITING)) {
      rows.next();
      return rows.getInt(1);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  void release() throws SQLException {
    connection.rollback();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
