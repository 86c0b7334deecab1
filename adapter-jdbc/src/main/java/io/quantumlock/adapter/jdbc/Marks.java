package io.quantumlock.adapter.jdbc;

import io.quantumlock.domain.atrest.MarkedRow;
import io.quantumlock.domain.atrest.RowMarks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Marks the rows that are written, and checks the mark of those that are read.
record Marks(Optional<RowMarks> marks) {
  /// For rows from before there were any.
  static final Marks NONE = new Marks(Optional.empty());

  static Marks with(RowMarks marks) {
    return new Marks(Optional.of(marks));
  }

  byte @Nullable [] of(MarkedRow row) {
    return marks.map(row::mark).orElse(null);
  }

  /// @throws io.quantumlock.domain.atrest.AlteredRow when the row is not what was written
  void check(MarkedRow row, Optional<byte[]> mark) {
    marks.ifPresent(known -> row.check(mark, known));
  }

  static Optional<byte[]> read(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getBytes(column));
  }
}
