package io.quantumlock.adapter.jdbc.copy;

import io.quantumlock.adapter.jdbc.DatabaseSettings;
import io.quantumlock.adapter.jdbc.Migrations;
import io.quantumlock.adapter.jdbc.Session;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An empty database that is filled in one transaction, and read again before that is committed.
/// The tables are made as the rows' schema version has them.
final class Target implements Sink, AutoCloseable {
  private static final int ROWS_AT_ONCE = 500;

  private final DatabaseSettings settings;
  private final Migrations migrations;
  private final List<TableSum> sums = new ArrayList<>();
  private @Nullable Connection connection;
  private @Nullable Insertion insertion;

  Target(DatabaseSettings settings) {
    this.settings = settings;
    migrations = new Migrations(settings);
  }

  /// The counters come first: on H2, changing one commits.
  @Override
  public void begin(Manifest manifest) throws SQLException {
    prepare(manifest.schemaVersion());
    var open = Session.open(settings);
    connection = open;
    var tables = Tables.of(open);
    if (!tables.equals(manifest.tables().stream().map(Manifest.Portion::table).toList())) {
      throw new CannotCopy("The tables of the database are not those that the rows are from");
    }
    requireEmpty(open, tables);
    for (var portion : manifest.tables()) {
      var counted = portion.table().counted();
      if (counted.isPresent()) {
        Session.execute(
            open,
            "alter table %s alter column %s restart with %d"
                .formatted(portion.table().name(), counted.get().name(), portion.next()));
      }
    }
    open.setAutoCommit(false);
  }

  private void prepare(String schemaVersion) {
    if (!migrations.versions().contains(schemaVersion)) {
      throw new CannotCopy(
          "The rows are of schema version %s, which this release does not know: take a newer one"
              .formatted(schemaVersion));
    }
    migrations.runTo(schemaVersion);
    var current = migrations.current().orElse("");
    if (!current.equals(schemaVersion)) {
      throw new CannotCopy(
          "The rows are of schema version %s, and the tables of the database of %s: take a database without tables"
              .formatted(schemaVersion, current));
    }
  }

  private static void requireEmpty(Connection connection, List<Table> tables) throws SQLException {
    for (var table : tables) {
      if (Tables.number(connection, "select count(*) from " + table.name()) > 0) {
        throw new CannotCopy(
            "The database is not empty (%s has rows); nothing was changed".formatted(table.name()));
      }
    }
  }

  @Override
  public void beginTable(Table table) throws SQLException {
    insertion = new Insertion(table, open().prepareStatement(table.insert()));
  }

  @Override
  public void row(byte[] row) throws IOException, SQLException {
    inserting().add(row);
  }

  @Override
  public void endTable(TableSum sum) throws SQLException {
    inserting().end();
    sums.add(sum);
  }

  @Override
  public void end() throws IOException, SQLException {
    for (var table : Tables.of(open())) {
      if (!sums.contains(RowReader.read(open(), table, _ -> {}))) {
        throw new IllegalStateException("table " + table.name() + " did not arrive as it was sent");
      }
    }
    open().commit();
    migrations.run();
  }

  private Connection open() {
    if (connection == null) {
      throw new IllegalStateException("not begun");
    }
    return connection;
  }

  private Insertion inserting() {
    if (insertion == null) {
      throw new IllegalStateException("no table was begun");
    }
    return insertion;
  }

  @Override
  public void close() throws SQLException {
    if (connection != null) {
      if (!connection.getAutoCommit()) {
        connection.rollback();
      }
      connection.close();
    }
  }

  /// Rows of one table, several at once.
  private static final class Insertion {
    private final Table table;
    private final PreparedStatement statement;
    private int waiting;

    private Insertion(Table table, PreparedStatement statement) {
      this.table = table;
      this.statement = statement;
    }

    private void add(byte[] row) throws IOException, SQLException {
      table.bind(row, statement);
      statement.addBatch();
      waiting++;
      if (waiting == ROWS_AT_ONCE) {
        statement.executeBatch();
        waiting = 0;
      }
    }

    private void end() throws SQLException {
      if (waiting > 0) {
        statement.executeBatch();
      }
      statement.close();
    }
  }
}
