package io.quantumlock.adapter.jdbc;

import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// All rows of all tables, as texts that do not tell which database they are from.
public final class Contents {
  private static final String TABLES =
      """
      select table_name from information_schema.tables
      where table_schema = current_schema and table_type = 'BASE TABLE'
        and table_name <> 'quantumlock_schema_history'
      """;

  private Contents() {}

  public static Map<String, List<String>> of(DatabaseSettings settings) throws SQLException {
    try (var connection =
        DriverManager.getConnection(settings.url(), settings.user(), settings.password())) {
      var contents = new TreeMap<String, List<String>>();
      for (var table : texts(connection, TABLES)) {
        contents.put(table, texts(connection, "select * from " + table));
      }
      return contents;
    }
  }

  private static List<String> texts(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var texts = new ArrayList<String>();
      while (rows.next()) {
        var cells = new ArrayList<String>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          cells.add(text(rows, i));
        }
        texts.add(String.join(" | ", cells));
      }
      texts.sort(null);
      return texts;
    }
  }

  private static String text(ResultSet row, int column) throws SQLException {
    return switch (row.getObject(column)) {
      case null -> "null";
      case byte[] bytes -> HexFormat.of().formatHex(bytes);
      case Array array -> Arrays.toString((Object[]) array.getArray());
      case OffsetDateTime time -> time.toInstant().toString();
      case java.sql.Timestamp _ ->
          row.getObject(column, OffsetDateTime.class).toInstant().toString();
      case Object other -> other.toString();
    };
  }
}
