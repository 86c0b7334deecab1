package io.quantumlock.adapter.jdbc;

import io.quantumlock.domain.atrest.InMemoryRowMarks;
import io.quantumlock.domain.atrest.RowMarks;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

final class TestDatabases {
  static final RowMarks MARKS = new InMemoryRowMarks("of tests");

  private TestDatabases() {}

  /// A name that no other test has.
  static DatabaseSettings settings() {
    return DatabaseSettings.inMemory(UUID.randomUUID().toString());
  }

  static Database inMemory() {
    return Database.open(settings());
  }

  /// In the home folder, and so eager to write over freed space that even a short test sees it.
  static DatabaseSettings embedded(Path home) {
    var url = DatabaseSettings.embeddedUrl(home) + ";RETENTION_TIME=100";
    return new DatabaseSettings(url, "sa", "", 4);
  }

  /// A connection past the pool, for what no port offers.
  static Connection connect(DatabaseSettings settings) throws SQLException {
    return DriverManager.getConnection(settings.url(), settings.user(), settings.password());
  }

  /// Counts the rows, whatever the counters say.
  static int licenses(DatabaseSettings settings) throws SQLException {
    return (int) number(settings, "select count(*) from license");
  }

  /// Of a row on PostgreSQL, with all indexes.
  static long bytesEach(DatabaseSettings settings, String table) throws SQLException {
    return number(
        settings,
        "select pg_total_relation_size('%1$s') / (select count(*) from %1$s)".formatted(table));
  }

  private static long number(DatabaseSettings settings, String sql) throws SQLException {
    try (var connection = connect(settings);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /// The first column.
  static List<String> texts(DatabaseSettings settings, String sql) throws SQLException {
    try (var connection = connect(settings);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var texts = new ArrayList<String>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    }
  }

  static void execute(DatabaseSettings settings, String sql) throws SQLException {
    try (var connection = connect(settings);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
