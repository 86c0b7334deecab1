package io.quantumlock.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.stream.Stream;
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
      try (var server = ServerProcess.shortLived(settings)) {
        traffic.send(server::caller, 4);
        traffic.await(10);
        limitFiles(server, Long.toString(Files.size(home.resolve("quantumlock.mv.db")) + LEFT));
        awaitHealth(server, 503);
        traffic.stop();
        assertThat(traffic.statuses()).containsExactlyInAnyOrder(200, 201, 503);
        assertThatItKeepsSayingSo(server.caller(""));

        limitFiles(server, "unlimited");
        awaitHealth(server, 200);
        assertThat(server.caller(apiKey).generate("user").status()).isEqualTo(201);
        traffic.assertThatNothingIsLost(server::caller);
        server.kill();
      }
      try (var node = Node.with(settings)) {
        traffic.assertThatNothingIsLost(node::caller);
      }
    }
  }

  /// With nobody who writes: what was written before can be read all the while. H2 opens its file
  /// anew after a write that failed, and may then find room for one more that is small.
  private static void assertThatItKeepsSayingSo(Caller anybody) {
    var statuses = Stream.generate(() -> anybody.get("/health").status()).limit(20).toList();

    assertThat(statuses).isSubsetOf(200, 503);
    assertThat(Collections.frequency(statuses, 503)).isGreaterThan(10);
  }

  private static void limitFiles(ServerProcess server, String bytes)
      throws IOException, InterruptedException {
    var limit = "--fsize=" + bytes + ":unlimited";
    var process = new ProcessBuilder("prlimit", "--pid", "" + server.pid(), limit).start();
    assertThat(process.waitFor()).isZero();
  }

  private static void awaitHealth(ServerProcess server, int status) {
    var anybody = server.caller("");
    Soon.within(PATIENCE, "health " + status, () -> anybody.get("/health").status() == status);
  }
}
