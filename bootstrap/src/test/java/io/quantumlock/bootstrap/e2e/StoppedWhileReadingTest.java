package io.quantumlock.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoppedWhileReadingTest {
  private static final int SIGTERM = 128 + 15;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofMillis(100);

  @TempDir Path home;

  @Test
  void aRequestThatNeverEndsDoesNotKeepTheServerFromEnding() throws Exception {
    var settings = Map.of("QUANTUMLOCK_HOME", home.toString());
    var apiKey = Vendor.with(settings);
    String issued;

    try (var server = ServerProcess.shortLived(settings);
        var silent = begun(server.port(), apiKey);
        var slow = begun(server.port(), apiKey)) {
      issued = server.caller(apiKey).generate("user").get("license_key");
      silent.write("{");
      var dripping = Thread.ofVirtual().start(() -> drip(slow));
      long told = System.nanoTime();
      assertThat(server.terminate()).isEqualTo(SIGTERM);
      assertThat(Duration.ofNanos(System.nanoTime() - told)).isLessThan(Duration.ofSeconds(10));
      dripping.join();
    }

    try (var node = Node.with(settings)) {
      assertThat(Inventory.of(node.caller(apiKey))).containsExactly(issued);
    }
  }

  /// The server has asked for the body, so it waits for it.
  private static KeptConnection begun(int port, String apiKey) throws IOException {
    var connection = new KeptConnection(port);
    connection.begin("/api/v1/licenses/generate", apiKey, false);
    connection.write("a\r\nExpect: 100-continue\r\nContent-Length: 1000\r\n\r\n");
    Soon.within(PATIENCE, "the body is asked for", connection::isAnswered);
    return connection;
  }

  /// Sends a little now and then, for as long as anybody takes it.
  private static void drip(KeptConnection connection) {
    try {
      while (true) {
        connection.write(" ");
        LockSupport.parkNanos(PAUSE.toNanos()); // slow is what he is, and not idle
      }
    } catch (IOException e) {
      // the server has ended
    }
  }
}
