package io.quantumlock.adapter.jdbc.copy;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// Reads what an [ArchiveWriter] wrote, and takes nothing else for it.
final class ArchiveReader implements Source {
  private static final int BUFFER_BYTES = 1 << 16;

  private final InputStream beneath;

  ArchiveReader(InputStream in) {
    beneath = in;
  }

  @Override
  public void sendTo(Sink sink) throws IOException, SQLException {
    try {
      var unzipped = new GZIPInputStream(beneath, BUFFER_BYTES);
      var in = new DataInputStream(new BufferedInputStream(unzipped, BUFFER_BYTES));
      var manifest = manifest(in);
      sink.begin(manifest);
      for (var portion : manifest.tables()) {
        sink.beginTable(portion.table());
        sink.endTable(send(portion, in, sink));
      }
      require(Values.readText(in).equals(ArchiveWriter.END));
      require(in.read() < 0 && beneath.read() < 0);
    } catch (EOFException | ZipException e) {
      throw damaged(e);
    }
    sink.end();
  }

  private static Manifest manifest(DataInputStream in) throws IOException {
    require(Values.readText(in).equals(ArchiveWriter.MAGIC));
    int form = in.readInt();
    if (form != ArchiveWriter.FORM) {
      throw new CannotCopy(
          "The backup has form %d, and this release knows %d".formatted(form, ArchiveWriter.FORM));
    }
    var schemaVersion = Values.readText(in);
    var takenAt = Values.readInstant(in);
    int count = in.readInt();
    var tables = new ArrayList<Manifest.Portion>();
    for (int i = 0; i < count; i++) {
      tables.add(portion(in));
    }
    return new Manifest(schemaVersion, takenAt, tables);
  }

  private static Manifest.Portion portion(DataInputStream in) throws IOException {
    var name = Values.readText(in);
    long rows = in.readLong();
    long next = in.readLong();
    int count = in.readInt();
    var columns = new ArrayList<Column>();
    for (int i = 0; i < count; i++) {
      var column = Values.readText(in);
      var type = ColumnType.valueOf(Values.readText(in));
      columns.add(new Column(column, type, in.readBoolean()));
    }
    return new Manifest.Portion(new Table(name, columns), rows, next);
  }

  private static TableSum send(Manifest.Portion portion, DataInputStream in, Sink sink)
      throws IOException, SQLException {
    var tally = new Tally();
    while (in.readBoolean()) {
      var row = Values.readBytes(in);
      tally.add(row);
      sink.row(row);
    }
    var sum = tally.of(portion.table().name());
    require(sum.rows() == portion.rows() && sum.rows() == in.readLong());
    require(sum.digest().equals(Values.readText(in)));
    return sum;
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw damaged(null);
    }
  }

  private static CannotCopy damaged(@Nullable Exception e) {
    return new CannotCopy("The backup is damaged: it does not hold what it should", e);
  }
}
