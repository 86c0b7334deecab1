package io.quantumlock.adapter.jdbc;

import io.quantumlock.domain.access.AllTokens;
import io.quantumlock.domain.access.RefusedToken;
import io.quantumlock.domain.atrest.AlteredRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// A line of a list of tokens: one of the two is there.
record TokenLine<T>(Optional<T> sound, Optional<RefusedToken> refused) {
  /// What reads a row, unless it is altered.
  interface Reading<T> {
    /// @throws AlteredRow when the row is not what was written
    T of(ResultSet row) throws SQLException;
  }

  static <T> TokenLine<T> read(ResultSet row, Reading<T> reading) throws SQLException {
    try {
      return new TokenLine<>(Optional.of(reading.of(row)), Optional.empty());
    } catch (AlteredRow e) {
      var refused = new RefusedToken(row.getLong("id"), e);
      return new TokenLine<>(Optional.empty(), Optional.of(refused));
    }
  }

  static <T> AllTokens<T> all(List<TokenLine<T>> lines) {
    return new AllTokens<>(
        lines.stream().flatMap(line -> line.sound().stream()).toList(),
        lines.stream().flatMap(line -> line.refused().stream()).toList());
  }
}
