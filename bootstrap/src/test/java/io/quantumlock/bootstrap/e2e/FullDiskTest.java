package io.quantumlock.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The embedded database may grow no further: to the server, a disk that is full.
class FullDiskTest {
  private static final int LEFT = 200_000;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path home;

  @Test
  void theServerSaysSoAndGoesOnWhenThereIsSpaceAndNothingAcknowledgedIsLost() throws Exception {
    var settings = Map.of("QUANTUMLOCK_HOME", home.toString());
    var apiKey = Vendor.with(settings);
    try (var traffic = new Traffic(apiKey)) {
      try (var server = ServerProcess.shortLived(settings);
          var watch = new HealthWatch(server)) {
        traffic.send(server::caller, 4);
        traffic.await(10);
        var fault = watch.fault(HealthWatch.UNHEALTHY);
        limitFiles(server, Long.toString(Files.size(home.resolve("quantumlock.mv.db")) + LEFT));
        awaitHealth(server, 503);
        fault.await(HealthWatch.UNHEALTHY);
        traffic.stop();
        fault.isCertain();
        assertThat(traffic.statuses()).containsExactlyInAnyOrder(200, 201, 503);
        assertThatItKeepsSayingSo(server.caller("").impatient());

        fault.mayEnd();
        limitFiles(server, "unlimited");
        awaitHealth(server, 200);
        fault.isOver();
        assertThat(server.caller(apiKey).generate("user").status()).isEqualTo(201);
        traffic.assertThatNothingIsLost(server::caller);
        watch.assertThatItToldTheTruthAndIsHealthy();
        server.kill();
      }
      try (var node = Node.with(settings)) {
        traffic.assertThatNothingIsLost(node::caller);
      }
    }
  }

  /// With nobody who writes: what was written before can be read all the while.
  private static void assertThatItKeepsSayingSo(Caller anybody) {
    for (int i = 0; i < 20; i++) {
      assertThat(anybody.get("/health").status()).isEqualTo(503);
    }
  }

  private static void limitFiles(ServerProcess server, String bytes)
      throws IOException, InterruptedException {
    var limit = "--fsize=" + bytes + ":unlimited";
    var process = new ProcessBuilder("prlimit", "--pid", "" + server.pid(), limit).start();
    assertThat(process.waitFor()).isZero();
  }

  private static void awaitHealth(ServerProcess server, int status) {
    var anybody = server.caller("").impatient();
    Soon.within(PATIENCE, "health " + status, () -> anybody.get("/health").status() == status);
  }
}
