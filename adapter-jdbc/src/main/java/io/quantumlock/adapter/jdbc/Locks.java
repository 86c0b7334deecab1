package io.quantumlock.adapter.jdbc;

import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

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
    var path =
        Jdbi.create(pool)
            .withHandle(
                handle -> handle.createQuery("select database_path()").mapTo(String.class).one());
    return Optional.of(Path.of(path)).filter(Path::isAbsolute);
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
