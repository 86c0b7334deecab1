package io.quantumlock.adapter.jdbc.copy;

import java.io.IOException;
import java.sql.SQLException;

/// Where rows go: first the manifest, then table after table, the rows of each between
/// [#beginTable] and [#endTable].
interface Sink {
  void begin(Manifest manifest) throws IOException, SQLException;

  void beginTable(Table table) throws IOException, SQLException;

  void row(byte[] row) throws IOException, SQLException;

  /// @param sum of the rows that came
  void endTable(TableSum sum) throws IOException, SQLException;

  /// Nothing is kept without it.
  void end() throws IOException, SQLException;
}
