package io.quantumlock.adapter.jdbc;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/// What one process at a time may do with a database that is embedded, in files beside its own. A
/// database with a server needs none.
record Locks(String database, Optional<LockFile> serving, WriteLock writing)
    implements AutoCloseable {

  static Locks of(DataSource pool, DatabaseSettings settings) {
    var file = settings.isH2File() ? file(pool) : Optional.<Path>empty();
    return new Locks(
        settings.where(),
        file.map(path -> new LockFile(Path.of(path + ".serving.lock"))),
        new WriteLock(file.map(path -> new LockFile(Path.of(path + ".writing.lock")))));
  }

  /// As H2 knows it, whatever the URL says.
  private static Optional<Path> file(DataSource pool) {
    try (var connection = pool.getConnection();
        var statement = connection.createStatement();
        var paths = statement.executeQuery("select database_path()")) {
      paths.next();
      return Optional.of(Path.of(paths.getString(1))).filter(Path::isAbsolute);
    } catch (SQLException e) {
      throw Failures.translate(e, e);
    }
  }

  void serveAlone() {
    if (!serving.map(LockFile::tryLockForThisProcess).orElse(true)) {
      throw new CannotOpen(
          "The database "
              + database
              + " is served by another process: one server runs on an embedded database, several"
              + " on PostgreSQL");
    }
  }

  @Override
  public void close() {
    try {
      serving.ifPresent(LockFile::close);
    } finally {
      writing.close();
    }
  }
}
