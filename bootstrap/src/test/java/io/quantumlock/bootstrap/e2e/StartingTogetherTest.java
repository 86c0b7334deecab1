package io.quantumlock.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.adapter.jdbc.Postgres;
import io.quantumlock.bootstrap.command.Run;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Three servers that find a PostgreSQL empty at the same time.
class StartingTogetherTest {
  @TempDir Path home;

  private final List<ServerProcess> servers = new ArrayList<>();

  @AfterEach
  void end() {
    servers.forEach(ServerProcess::close);
  }

  private void startThree(Map<String, String> settings) throws Exception {
    Callable<ServerProcess> start = () -> ServerProcess.shortLived(settings);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var server : threads.invokeAll(Collections.nCopies(3, start))) {
        servers.add(server.get());
      }
    }
  }

  @Test
  void allComeUpOnOneSchemaWithOneKeyForEachAlgorithm() throws Exception {
    var settings =
        Map.of(
            "QUANTUMLOCK_HOME", home.toString(), "QUANTUMLOCK_DB_URL", Postgres.settings().url());

    startThree(settings);

    var apiKey = Vendor.with(settings);
    for (int i = 0; i < 3; i++) {
      var key = servers.get(i).caller(apiKey).generate("user").get("license_key");
      assertThat(servers.get((i + 1) % 3).caller(apiKey).validate(key, "user"))
          .isEqualTo("true: License valid");
      assertThat(servers.get(i).caller(apiKey).get("/health").status()).isEqualTo(200);
    }
    assertThat(Run.with(settings, "kms", "list", "--json").json().size()).isEqualTo(3);
  }
}
