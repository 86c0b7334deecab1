package io.quantumlock.adapter.jdbc.copy;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Passes everything on and tells of it.
final class Reporting implements Sink {
  private static final int ROWS_BETWEEN = 1000;

  private final Sink next;
  private final DatabaseCopy.Progress progress;
  private final List<TableSum> sums = new ArrayList<>();
  private @Nullable Manifest manifest;
  private long total;
  private long done;

  Reporting(Sink next, DatabaseCopy.Progress progress) {
    this.next = next;
    this.progress = progress;
  }

  @Override
  public void begin(Manifest manifest) throws IOException, SQLException {
    this.manifest = manifest;
    total = manifest.rows();
    progress.at(0, total);
    next.begin(manifest);
  }

  @Override
  public void beginTable(Table table) throws IOException, SQLException {
    next.beginTable(table);
  }

  @Override
  public void row(byte[] row) throws IOException, SQLException {
    next.row(row);
    done++;
    if (done % ROWS_BETWEEN == 0) {
      progress.at(done, total);
    }
  }

  @Override
  public void endTable(TableSum sum) throws IOException, SQLException {
    next.endTable(sum);
    sums.add(sum);
    progress.at(done, total);
  }

  @Override
  public void end() throws IOException, SQLException {
    next.end();
  }

  CopyReport report() {
    if (manifest == null) {
      throw new IllegalStateException("nothing was copied");
    }
    return new CopyReport(manifest.schemaVersion(), manifest.takenAt(), sums);
  }
}
