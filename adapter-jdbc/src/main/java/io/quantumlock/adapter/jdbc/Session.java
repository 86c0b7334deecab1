package io.quantumlock.adapter.jdbc;

import io.quantumlock.domain.Unavailable;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/// Connections past the pool, for what goes through a whole database and takes its time.
public final class Session {
  private static final String POSTGRES_PATIENCE =
      "set statement_timeout = 0; set lock_timeout = '10s'";

  private Session() {}

  /// @throws Unavailable when the database cannot be reached
  /// @throws CannotOpen when it can, and is not for us
  public static Connection open(DatabaseSettings settings) {
    settings.prepare();
    var properties = new Properties();
    properties.setProperty("user", settings.user());
    properties.setProperty("password", settings.password());
    if (!settings.isH2()) {
      properties.setProperty("reWriteBatchedInserts", "true");
      properties.setProperty("tcpKeepAlive", "true");
      properties.setProperty("logServerErrorDetail", "false"); // it quotes the row's values
    }
    try {
      var connection = DriverManager.getConnection(settings.url(), properties);
      if (!settings.isH2()) {
        execute(connection, POSTGRES_PATIENCE);
      }
      return connection;
    } catch (SQLException e) {
      throw OpeningFailures.explain(settings, new IllegalStateException(e));
    }
  }

  public static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /// @return an [Unavailable] when the database went away
  public static RuntimeException translate(SQLException e) {
    return Failures.translate(e, e);
  }
}
