package io.quantumlock.adapter.jdbc.copy;

import java.time.Instant;
import java.util.List;

/// What is about to come: all that a database held at one moment.
///
/// @param schemaVersion that of the migration which made the tables
/// @param tables each after those that it refers to
record Manifest(String schemaVersion, Instant takenAt, List<Portion> tables) {

  /// What comes of one table.
  ///
  /// @param next what its counted column counts to next; 1 where it has none
  record Portion(Table table, long rows, long next) {}

  long rows() {
    return tables.stream().mapToLong(Portion::rows).sum();
  }
}
