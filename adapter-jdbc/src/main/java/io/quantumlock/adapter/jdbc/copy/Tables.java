package io.quantumlock.adapter.jdbc.copy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// The tables of this program; the schema may have others, of whoever embeds it.
final class Tables {
  /// Each after those that it refers to.
  static final List<String> NAMES =
      List.of(
          "customer",
          "monthly_usage",
          "ledger",
          "ending",
          "license",
          "answered_request",
          "api_key",
          "service_token",
          "key_ring",
          "seal_generation",
          "key_version",
          "master_key",
          "root_secret",
          "audit_head",
          "audit_entry",
          "audit_signed_head",
          "audit_signed_shard",
          "audit_pruned",
          "audit_pruned_shard");

  private static final String COLUMNS =
      """
      select column_name, data_type, is_identity from information_schema.columns
      where table_schema = current_schema and table_name = ?
      order by ordinal_position
      """;

  private Tables() {}

  /// @return those that are there, as they are
  static List<Table> of(Connection connection) throws SQLException {
    var tables = new ArrayList<Table>();
    for (var name : NAMES) {
      var columns = columns(connection, name);
      if (!columns.isEmpty()) {
        tables.add(new Table(name, columns));
      }
    }
    return tables;
  }

  private static List<Column> columns(Connection connection, String table) throws SQLException {
    try (var query = connection.prepareStatement(COLUMNS)) {
      query.setString(1, table);
      try (var rows = query.executeQuery()) {
        var columns = new ArrayList<Column>();
        while (rows.next()) {
          var type = ColumnType.named(rows.getString(2));
          columns.add(new Column(rows.getString(1), type, rows.getString(3).equals("YES")));
        }
        return columns;
      }
    }
  }

  static long number(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
