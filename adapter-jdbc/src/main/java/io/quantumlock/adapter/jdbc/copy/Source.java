package io.quantumlock.adapter.jdbc.copy;

import java.io.IOException;
import java.sql.SQLException;

/// Where rows come from.
interface Source {
  /// Sends everything, once.
  void sendTo(Sink sink) throws IOException, SQLException;
}
