package io.quantumlock.adapter.jdbc.copy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/// Reads a table from one end to the other, with few of its rows in memory. Not to be used outside
/// of a transaction, since PostgreSQL's driver would fetch them all.
final class RowReader {
  private static final int ROWS_AT_ONCE = 1000;

  /// What is done with each row.
  interface Each {
    void row(byte[] row) throws IOException, SQLException;
  }

  private RowReader() {}

  static TableSum read(Connection connection, Table table, Each each)
      throws IOException, SQLException {
    var tally = new Tally();
    try (var query =
        connection.prepareStatement(
            table.select(), ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
      query.setFetchSize(ROWS_AT_ONCE);
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          var row = table.encode(rows);
          tally.add(row);
          each.row(row);
        }
      }
    }
    return tally.of(table.name());
  }
}
