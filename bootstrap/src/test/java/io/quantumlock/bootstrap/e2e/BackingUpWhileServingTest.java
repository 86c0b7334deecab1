package io.quantumlock.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.adapter.jdbc.Postgres;
import io.quantumlock.bootstrap.command.Run;
import io.quantumlock.domain.customer.Plan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Licenses are issued and revoked all the while.
class BackingUpWhileServingTest {
  private final Map<String, String> postgres =
      Map.of("QUANTUMLOCK_DB_URL", Postgres.settings().url());

  @TempDir Path home;
  @TempDir Path other;

  private static Map<String, String> in(Path home, Map<String, String> database) {
    var settings = new HashMap<>(database);
    settings.put("QUANTUMLOCK_HOME", home.toString());
    return settings;
  }

  @Test
  void theEmbeddedDatabaseIsRestoredOnPostgres() throws Exception {
    restoreElsewhere(in(home, Map.of()), in(other, postgres));
  }

  @Test
  void postgresIsRestoredInAnEmbeddedDatabase() throws Exception {
    restoreElsewhere(in(home, postgres), in(other, Map.of()));
  }

  /// What was acknowledged before is there, and everything fits together.
  private void restoreElsewhere(Map<String, String> there, Map<String, String> here)
      throws Exception {
    var backup = other.resolve("backup").toString();
    String apiKey;
    String before;
    try (var node = Node.with(there)) {
      apiKey = node.customer("acme", Plan.ENTERPRISE).reveal();
      before = node.caller(apiKey).generate("alice").get("license_key");
      try (var traffic = new Traffic(apiKey)) {
        traffic.send(node::caller, 2);
        traffic.await(5);
        assertThat(Run.with(there, "backup", backup).exitCode()).isZero();
        traffic.await(2);
      }
    }
    Files.copy(home.resolve("master.key"), other.resolve("master.key"));
    assertThat(Run.with(here, "restore", backup).exitCode()).isZero();

    try (var node = Node.with(here)) {
      var vendor = node.caller(apiKey);
      assertThat(vendor.validate(before, "alice")).isEqualTo("true: License valid");
      int total = Inventory.of(vendor).size();
      assertThat(total).isGreaterThan(5);
      var next = vendor.generate("bob").get("license_key");
      var id = vendor.get("/api/v1/licenses/" + next).json().get("id").asInt();
      assertThat(id).isEqualTo(total + 1);
    }
    assertThat(Run.with(here, "audit", "verify").exitCode()).isZero();
  }
}
