package io.quantumlock.bootstrap.command;

import io.quantumlock.adapter.jdbc.copy.CopyReport;
import io.quantumlock.adapter.jdbc.copy.TableSum;

/// What was copied, as commands show it.
final class CopyRow {
  private CopyRow() {}

  static Row of(CopyReport report) {
    return new Row()
        .with("taken_at", report.takenAt())
        .with("schema_version", report.schemaVersion())
        .with("licenses", rowsOf(report, "license"))
        .with("rows", report.rows());
  }

  private static long rowsOf(CopyReport report, String table) {
    return report.tables().stream()
        .filter(sum -> sum.table().equals(table))
        .mapToLong(TableSum::rows)
        .sum();
  }
}
