package io.quantumlock.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.adapter.jdbc.DatabaseSettings;
import io.quantumlock.bootstrap.command.Run;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.h2.tools.RunScript;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a server of an earlier version left: its database, from before there were root secrets and
/// marks of rows, its master key, and what it had answered.
class TakingOverAnEarlierDatabaseTest {
  private static final String MASTER_KEY =
      "quantumlock-master-key-v1:8535c92cfe9466c98843188344a7d684aac1d81416408d438c37af230d74a6ee";
  private static final String API_KEY = "qlk_XSRy0EfMc2RcDfoedy3mN7d8AIjfwIsyLJgi5FybBco05dgab";
  private static final String TOKEN = "svc_kNUdRLwKtRqnPJNYYWw368WzXBcl3dlMNVWAVzQPnDq4DVnNV";
  private static final String LICENSE = "QCOS-12B3-C066-D8E1-7E9E-345E-82B9-9384-875D";
  private static final Map<String, ?> SIGNED =
      Map.of(
          "algorithm",
          "ED25519",
          "data",
          "AQID",
          "signature",
          "1XynMhWzYpYQZGt1qBUSpZfhRr1JdlAhQ/mlgKvtYhb45z5IHbtM/GNdZKB2TvJqMx5UJPHZ00YR6V9tVQONAg==");

  @TempDir Path home;

  @BeforeEach
  void restore() throws Exception {
    var ownerOnly = PosixFilePermissions.fromString("rw-------");
    Files.createFile(home.resolve("master.key"), PosixFilePermissions.asFileAttribute(ownerOnly));
    Files.writeString(home.resolve("master.key"), MASTER_KEY + "\n");
    try (var dump = getClass().getResourceAsStream("earlier-database.sql");
        var connection = DriverManager.getConnection(url(), "quantumlock", "")) {
      RunScript.execute(connection, new InputStreamReader(dump, StandardCharsets.UTF_8));
    }
  }

  private String url() {
    return DatabaseSettings.embeddedUrl(home);
  }

  private void write(String sql) throws SQLException {
    try (var connection = DriverManager.getConnection(url(), "quantumlock", "");
        var statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql)).isPositive();
    }
  }

  private Map<String, String> settings(String keyFile) {
    return Map.of(
        "QUANTUMLOCK_HOME",
        home.toString(),
        "QUANTUMLOCK_MASTER_KEY_FILE",
        home.resolve(keyFile).toString());
  }

  private static void assertThatAllGoesOn(Node node) {
    assertThat(node.caller(API_KEY).validate(LICENSE, "alice")).isEqualTo("true: License valid");
    var service = node.caller(TOKEN);
    assertThat(service.post("/api/v1/kms/verify", SIGNED).get("valid")).isEqualTo("true");
    assertThat(service.post("/api/v1/kms/sign", Map.of("data", "AQID")).status()).isEqualTo(200);
  }

  @Test
  void licensesTokensAndKeysGoOnAndTheMasterKeyCanBeReplaced() {
    try (var node = Node.with(settings("master.key"))) {
      assertThatAllGoesOn(node);
    }
    var next = home.resolve("next.key").toString();
    var rotated =
        Run.with(settings("master.key"), "master-key", "rotate", "--to-file", next, "--json");
    assertThat(rotated.json().get("seeds_left").asInt()).isZero();
    var finished = Run.with(settings("next.key"), "master-key", "finish", "--json").json();
    assertThat(finished.get("master_keys").size()).isEqualTo(1);

    try (var node = Node.with(settings("next.key"))) {
      assertThatAllGoesOn(node);
    }
    assertThat(Run.with(settings("next.key"), "audit", "verify").out())
        .startsWith("The audit trail holds: ");
  }

  @Test
  void whatSomebodyAltersAfterwardsIsRefusedMarkOrNoMark() throws SQLException {
    assertThat(Run.in(home, "service-token", "list").exitCode()).isZero();

    write("update service_token set grants = 'kms:admin=*', mark = null");

    assertThat(Run.in(home, "service-token", "list").out())
        .contains("The row of service token 1 is refused: it has no mark");
  }
}
