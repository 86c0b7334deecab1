package io.quantumlock.adapter.jdbc.copy;

import io.quantumlock.adapter.jdbc.DatabaseSettings;
import io.quantumlock.adapter.jdbc.Migrations;
import io.quantumlock.adapter.jdbc.Session;
import io.quantumlock.domain.Unavailable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/// Copies everything that a database holds. Each copy is of one moment, arrives whole or not at
/// all, and is counted and summed up where it comes from and where it arrives.
public final class DatabaseCopy {
  private DatabaseCopy() {}

  /// Hears how many of how many rows went by.
  @FunctionalInterface
  public interface Progress {
    void at(long done, long total);
  }

  /// Servers may serve all the while.
  ///
  /// @param out is closed
  /// @throws CannotCopy when there are no tables
  /// @throws io.quantumlock.domain.Unavailable when the database goes away
  public static CopyReport save(
      DatabaseSettings from, OutputStream out, Instant now, Progress progress) throws IOException {
    try (var snapshot = Snapshot.of(from, schemaVersion(from), now)) {
      return copy(snapshot, new ArchiveWriter(out), progress);
    } catch (SQLException e) {
      throw Session.translate(e);
    }
  }

  /// Reads what was saved and puts it nowhere.
  ///
  /// @throws CannotCopy when it is not what was saved
  public static CopyReport check(InputStream in, Progress progress) throws IOException {
    try {
      return copy(new ArchiveReader(in), new Nowhere(), progress);
    } catch (SQLException e) {
      throw Session.translate(e);
    }
  }

  /// Brings what was saved up to the newest schema version besides.
  ///
  /// @throws CannotCopy when it is not what was saved, or the database is not empty
  public static CopyReport load(InputStream in, DatabaseSettings to, Progress progress)
      throws IOException {
    return fill(new ArchiveReader(in), to, progress);
  }

  /// From one database to another. Nobody else can open the first one meanwhile.
  ///
  /// @throws CannotCopy when somebody has it open, or the second one is not empty
  public static CopyReport move(
      DatabaseSettings from, DatabaseSettings to, Instant now, Progress progress)
      throws IOException {
    var alone = from.alone();
    try (var _ = openAlone(alone);
        var snapshot = Snapshot.of(alone, schemaVersion(alone), now)) {
      return fill(snapshot, to, progress);
    } catch (SQLException e) {
      throw Session.translate(e);
    }
  }

  /// A connection that keeps others out for as long as it is open.
  private static Connection openAlone(DatabaseSettings alone) {
    try {
      return Session.open(alone);
    } catch (Unavailable e) {
      throw new CannotCopy(
          "The embedded database is in use: stop whatever has it open, then try again", e);
    }
  }

  private static CopyReport fill(Source source, DatabaseSettings to, Progress progress)
      throws IOException {
    try (var target = new Target(to)) {
      return copy(source, target, progress);
    } catch (SQLException e) {
      throw Session.translate(e);
    }
  }

  private static CopyReport copy(Source source, Sink sink, Progress progress)
      throws IOException, SQLException {
    var reporting = new Reporting(sink, progress);
    source.sendTo(reporting);
    return reporting.report();
  }

  private static String schemaVersion(DatabaseSettings settings) {
    return new Migrations(settings)
        .current()
        .orElseThrow(() -> new CannotCopy("There is no database to copy: it has no tables yet"));
  }
}
