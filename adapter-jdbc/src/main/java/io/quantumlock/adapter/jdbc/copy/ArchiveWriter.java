package io.quantumlock.adapter.jdbc.copy;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;

/// Writes rows to a stream, compressed:
///
/// ```
/// manifest  "quantumlock archive", form, schema version, time, number of tables, and for each
///           name, rows, next, number of columns, and for each name, type, counted
/// table     for each row 1 and the row; 0, number and digest of the rows
/// end       "end"
/// ```
///
/// Texts and rows come after their length, in four bytes.
final class ArchiveWriter implements Sink {
  static final String MAGIC = "quantumlock archive";
  static final String END = "end";
  static final int FORM = 1;
  private static final int BUFFER_BYTES = 1 << 16;

  private final DataOutputStream out;

  ArchiveWriter(OutputStream out) throws IOException {
    this.out =
        new DataOutputStream(
            new BufferedOutputStream(new GZIPOutputStream(out, BUFFER_BYTES), BUFFER_BYTES));
  }

  @Override
  public void begin(Manifest manifest) throws IOException {
    Values.writeText(out, MAGIC);
    out.writeInt(FORM);
    Values.writeText(out, manifest.schemaVersion());
    Values.writeInstant(out, manifest.takenAt());
    out.writeInt(manifest.tables().size());
    for (var portion : manifest.tables()) {
      var columns = portion.table().columns();
      Values.writeText(out, portion.table().name());
      out.writeLong(portion.rows());
      out.writeLong(portion.next());
      out.writeInt(columns.size());
      for (var column : columns) {
        Values.writeText(out, column.name());
        Values.writeText(out, column.type().name());
        out.writeBoolean(column.counted());
      }
    }
  }

  @Override
  public void beginTable(Table table) {}

  @Override
  public void row(byte[] row) throws IOException {
    out.writeBoolean(true);
    Values.writeBytes(out, row);
  }

  @Override
  public void endTable(TableSum sum) throws IOException {
    out.writeBoolean(false);
    out.writeLong(sum.rows());
    Values.writeText(out, sum.digest());
  }

  /// The stream beneath is whole only after this, and closed.
  @Override
  public void end() throws IOException {
    Values.writeText(out, END);
    out.close();
  }
}
