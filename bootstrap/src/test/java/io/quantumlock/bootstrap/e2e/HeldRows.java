package io.quantumlock.bootstrap.e2e;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// Rows on PostgreSQL that a license needs, in the hands of somebody else.
final class HeldRows implements AutoCloseable {
  /// Whoever issues waits for a number as long as a statement may take, and not for a second: so
  /// much is left to a test on a slow machine.
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

  private HeldRows(Connection connection) {
    this.connection = connection;
  }

  /// From which a license takes its number. Others may refer to them.
  static HeldRows ledger(String url) throws SQLException {
    var connection = DriverManager.getConnection(url);
    try (var statement = connection.createStatement()) {
      statement.execute(WITH_PATIENCE);
    }
    return hold(connection, "select from ledger for no key update");
  }

  /// In which a request of whichever vendor is remembered that has this `Idempotency-Key`.
  static HeldRows answers(String url, String key) throws SQLException {
    return hold(
        DriverManager.getConnection(url),
        """
        insert into answered_request
        select customer_id, 'issue', '%s', 'digest', 'license', now() from ledger
        """
            .formatted(key));
  }

  private static HeldRows hold(Connection connection, String sql) throws SQLException {
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
    return new HeldRows(connection);
  }

  /// How many wait for them.
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
