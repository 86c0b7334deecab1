package io.quantumlock.adapter.jdbc;

import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;

/// A PostgreSQL, and a standby that has everything on disk before it is acknowledged.
public final class PostgresPair implements AutoCloseable {
  private final PostgresServer primary;
  private final PostgresServer standby;

  private PostgresPair(PostgresServer primary, PostgresServer standby) {
    this.primary = primary;
    this.standby = standby;
  }

  public static PostgresPair start() throws IOException {
    var primary = PostgresServer.start();
    primary.stop();
    var standby = primary.copy();
    standby.write(
        "postgresql.auto.conf",
        "primary_conninfo = 'host=127.0.0.1 port=%d user=postgres application_name=standby'"
            .formatted(primary.port()));
    standby.write("standby.signal", "");
    primary.write("postgresql.auto.conf", "synchronous_standby_names = 'standby'");
    primary.startAgain();
    standby.startAgain();
    return new PostgresPair(primary, standby);
  }

  /// Kills the one, and makes the other what it was.
  public void failOver() throws IOException {
    primary.stop();
    try (var connection = DriverManager.getConnection(standby.url());
        var statement = connection.createStatement()) {
      statement.execute("select pg_promote()");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Leads to the one that can be written to.
  public String url() {
    return "jdbc:postgresql://127.0.0.1:%d,127.0.0.1:%d/postgres?user=postgres&targetServerType=primary"
        .formatted(primary.port(), standby.port());
  }

  @Override
  public void close() throws IOException {
    primary.close();
    standby.close();
  }
}
