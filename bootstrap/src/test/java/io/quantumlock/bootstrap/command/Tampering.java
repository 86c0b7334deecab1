package io.quantumlock.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.adapter.jdbc.DatabaseSettings;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/// Somebody who can write the embedded database and does not hold the master key.
public final class Tampering {
  private Tampering() {}

  /// @param sql changes something
  public static void with(Path home, String sql) throws SQLException {
    var url = DatabaseSettings.embeddedUrl(home);
    try (var connection = DriverManager.getConnection(url, "quantumlock", "");
        var statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql)).isPositive();
    }
  }
}
