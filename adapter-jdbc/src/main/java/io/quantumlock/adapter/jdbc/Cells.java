package io.quantumlock.adapter.jdbc;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A row, read from left to right, in the order in which the query names its columns: to find each
/// by its name, a driver first makes a table of all names, for each answer anew.
final class Cells {
  private final ResultSet row;
  private int column;

  Cells(ResultSet row) {
    this.row = row;
  }

  long number() throws SQLException {
    return row.getLong(++column);
  }

  int smallNumber() throws SQLException {
    return row.getInt(++column);
  }

  boolean flag() throws SQLException {
    return row.getBoolean(++column);
  }

  BigDecimal decimal() throws SQLException {
    return row.getBigDecimal(++column);
  }

  String text() throws SQLException {
    return row.getString(++column);
  }

  Optional<String> optionalText() throws SQLException {
    return Optional.ofNullable(text());
  }

  List<String> texts() throws SQLException {
    var texts = (Object[]) row.getArray(++column).getArray();
    return Arrays.stream(texts).map(String.class::cast).toList();
  }

  Instant instant() throws SQLException {
    return optionalInstant().orElseThrow();
  }

  Optional<Instant> optionalInstant() throws SQLException {
    return Optional.ofNullable(row.getObject(++column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  Optional<byte[]> optionalBytes() throws SQLException {
    return Optional.ofNullable(row.getBytes(++column));
  }
}
