package io.quantumlock.adapter.jdbc.copy;

import io.quantumlock.adapter.jdbc.DatabaseSettings;
import io.quantumlock.adapter.jdbc.Session;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;

/// A database as of one moment, whatever is written meanwhile.
final class Snapshot implements Source, AutoCloseable {
  private final Connection connection;
  private final String schemaVersion;
  private final Instant now;

  private Snapshot(Connection connection, String schemaVersion, Instant now) {
    this.connection = connection;
    this.schemaVersion = schemaVersion;
    this.now = now;
  }

  static Snapshot of(DatabaseSettings settings, String schemaVersion, Instant now)
      throws SQLException {
    var connection = Session.open(settings);
    try {
      connection.setAutoCommit(false);
      Session.execute(
          connection,
          settings.isH2()
              ? "set session characteristics as transaction isolation level snapshot"
              : "set transaction isolation level repeatable read, read only");
      return new Snapshot(connection, schemaVersion, now);
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  @Override
  public void sendTo(Sink sink) throws IOException, SQLException {
    var portions = new ArrayList<Manifest.Portion>();
    for (var table : Tables.of(connection)) {
      portions.add(portion(table));
    }
    sink.begin(new Manifest(schemaVersion, now, portions));
    for (var portion : portions) {
      sink.beginTable(portion.table());
      sink.endTable(RowReader.read(connection, portion.table(), sink::row));
    }
    sink.end();
  }

  private Manifest.Portion portion(Table table) throws SQLException {
    long rows = Tables.number(connection, "select count(*) from " + table.name());
    var counted = table.counted();
    long next =
        counted.isEmpty()
            ? 1
            : Tables.number(
                connection,
                "select coalesce(max(%s), 0) + 1 from %s"
                    .formatted(counted.get().name(), table.name()));
    return new Manifest.Portion(table, rows, next);
  }

  @Override
  public void close() throws SQLException {
    connection.rollback();
    connection.close();
  }
}
