package io.quantumlock.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.adapter.jdbc.DatabaseSettings;
import io.quantumlock.domain.customer.Plan;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ForgettingTest {
  @TempDir Path home;

  @Test
  void aServerForgetsTheKeysOfTheDayBeforeAndNoOthers() throws SQLException {
    try (var node = Node.in(home)) {
      var vendor = node.caller(node.customer("acme", Plan.FREE));
      assertThat(vendor.once("old").generate("user").status()).isEqualTo(201);
      assertThat(vendor.once("new").generate("user").status()).isEqualTo(201);
    }
    var url = DatabaseSettings.embeddedUrl(home);
    try (var connection = DriverManager.getConnection(url, "quantumlock", "");
        var statement = connection.createStatement()) {
      statement.execute(
          """
          update answered_request set answered_at = answered_at - interval '25' hour
          where idempotency_key = 'old'
          """);
      try (var _ = Node.in(home)) {
        while (count(statement) == 2) {
          Thread.onSpinWait();
        }
        assertThat(count(statement)).isEqualTo(1);
      }
    }
  }

  private static int count(Statement statement) throws SQLException {
    try (var row = statement.executeQuery("select count(*) from answered_request")) {
      row.next();
      return row.getInt(1);
    }
  }
}
