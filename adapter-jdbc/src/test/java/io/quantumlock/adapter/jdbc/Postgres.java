package io.quantumlock.adapter.jdbc;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/// The PostgreSQL that the tests of this process share: the one that the system property
/// `quantumlock.test.postgres.url` names, with user and password in it, or else one started here.
public final class Postgres {
  private static final String URL =
      Optional.ofNullable(System.getProperty("quantumlock.test.postgres.url"))
          .orElseGet(() -> PostgresServer.start().url());

  private Postgres() {}

  /// An empty schema that no other test has.
  public static DatabaseSettings settings() {
    return settings(URL);
  }

  static DatabaseSettings settings(String server) {
    var schema = "test_" + UUID.randomUUID().toString().replace("-", "");
    try (var connection = DriverManager.getConnection(server);
        var statement = connection.createStatement()) {
      statement.execute("create schema " + schema);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return new DatabaseSettings(
        server + (server.contains("?") ? "&" : "?") + "currentSchema=" + schema, "", "", 10);
  }

  static Database open() {
    return Database.open(settings());
  }
}
