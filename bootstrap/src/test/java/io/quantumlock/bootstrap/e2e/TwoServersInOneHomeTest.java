package io.quantumlock.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.bootstrap.command.Run;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwoServersInOneHomeTest {
  @TempDir Path home;

  @Test
  void theSecondIsRefusedAndCommandsWorkBesideTheFirst() throws Exception {
    var settings = Map.of("QUANTUMLOCK_HOME", home.toString());
    try (var first = ServerProcess.shortLived(settings)) {
      var second =
          Run.with(
              Map.of("QUANTUMLOCK_HOME", home.toString(), "QUANTUMLOCK_HTTP_PORT", "0"), "serve");
      assertThat(second.exitCode()).isEqualTo(1);
      assertThat(second.err()).contains("is served by another process").doesNotContain("    at ");

      var apiKey =
          Run.in(home, "customer add --name a --email a@b.c --json".split(" "))
              .json()
              .get("api_key")
              .asString();
      assertThat(first.caller(apiKey).generate("user").status()).isEqualTo(201);
    }
  }
}
