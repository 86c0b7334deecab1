package io.quantumlock.adapter.jdbc.copy;

import java.time.Instant;
import java.util.List;

/// What was copied.
///
/// @param takenAt as of when
public record CopyReport(String schemaVersion, Instant takenAt, List<TableSum> tables) {
  public CopyReport {
    tables = List.copyOf(tables);
  }

  public long rows() {
    return tables.stream().mapToLong(TableSum::rows).sum();
  }
}
