package io.quantumlock.adapter.jdbc;

import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/// A PostgreSQL, and a standby that has everything on disk before it is acknowledged.
public final class PostgresPair implements AutoCloseable {
  private static final String COMMITS_THAT_WAIT =
      "select count(*) from pg_stat_activity where wait_event = 'SyncRep'";

  private static final Duration PATIENCE = Duration.ofSeconds(20);

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

  /// Kills the one while it waits for the other to have what it commits, and makes the other what
  /// it was.
  public void failOver() throws IOException {
    var receiver = ask(standby, "select pid from pg_stat_wal_receiver");
    signal("STOP", receiver);
    long since = System.nanoTime();
    while (ask(primary, COMMITS_THAT_WAIT).equals("0")) {
      if (System.nanoTime() - since > PATIENCE.toNanos()) {
        throw new IOException("no commit waits for the standby");
      }
    }
    primary.stop();
    signal("CONT", receiver);
    ask(standby, "select pg_promote()");
  }

  private static String ask(PostgresServer server, String query) throws IOException {
    try (var connection = DriverManager.getConnection(server.url());
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  private static void signal(String name, String process) throws IOException {
    PostgresServer.run(List.of("sh", "-c", "kill -" + name + " " + process));
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
