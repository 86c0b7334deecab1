package io.quantumlock.adapter.jdbc;

import java.nio.file.Path;
import java.util.UUID;

final class TestDatabases {
  private TestDatabases() {}

  /// A database of its own for each test.
  static Database inMemory() {
    return Database.open(DatabaseSettings.inMemory(UUID.randomUUID().toString()));
  }

  static DatabaseSettings embedded(Path home) {
    return new DatabaseSettings(DatabaseSettings.embeddedUrl(home), "sa", "", 4);
  }
}
