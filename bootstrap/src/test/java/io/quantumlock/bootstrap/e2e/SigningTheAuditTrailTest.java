package io.quantumlock.bootstrap.e2e;

import io.quantumlock.bootstrap.Server;
import io.quantumlock.bootstrap.settings.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningTheAuditTrailTest {
  @TempDir Path home;

  @Test
  void aServerSignsWhereTheTrailStandsWithoutBeingAsked() {
    var environment = Map.of("QUANTUMLOCK_HOME", home.toString(), "QUANTUMLOCK_HTTP_PORT", "0");
    try (var server = Server.start(Settings.read(environment))) {
      var inspect = server.quantumLock().inspectAudit();
      Soon.within(
          Duration.ofSeconds(60),
          "a signed head over all rows",
          () -> inspect.check().signedHeads() > 0 && inspect.check().unsigned() == 0);
    }
  }
}
