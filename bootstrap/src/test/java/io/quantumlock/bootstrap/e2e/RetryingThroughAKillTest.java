package io.quantumlock.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server is killed when it has carried out requests whose answers nobody has read.
class RetryingThroughAKillTest {
  static final int REQUESTS = 64;
  private static final int CARRIED_OUT = 8;

  static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path home;

  Map<String, String> settings() {
    return Map.of("QUANTUMLOCK_HOME", home.toString());
  }

  @Test
  void thereAreExactlyAsManyLicensesAndRevocationsAsIdempotencyKeys() throws Exception {
    var settings = settings();
    var apiKeys = Vendor.several(2, settings);
    RetriedRevocations revocations;
    Duration moment;

    try (var server = ServerProcess.shortLived(settings)) {
      revocations = RetriedRevocations.of(server, apiKeys.getLast());
      var connections = ask(server.port(), List.of(apiKeys.getFirst()), revocations);
      moment = AnyMoment.await();
      server.kill();
      for (var connection : connections) {
        connection.close();
      }
      revocations.hangUp();
    }

    try (var node = Node.with(settings)) {
      var revoking = node.caller(apiKeys.getLast());
      revocations.assertThatSomeWereCarriedOut(revoking);
      revocations.insist(revoking);
      revocations.assertThatEachIsRevokedAndToldOnce(revoking);

      var vendor = node.caller(apiKeys.getFirst());
      assertThat(Inventory.of(vendor))
          .as("killed at %s", moment)
          .hasSizeBetween(CARRIED_OUT, REQUESTS);
      var issued = new ArrayList<String>();
      for (int i = 0; i < REQUESTS; i++) {
        var answer = vendor.once("key-" + i).generate("user");
        assertThat(answer.status()).isEqualTo(201);
        issued.add(answer.get("license_key"));
      }
      assertThat(Inventory.of(vendor))
          .as("killed at %s", moment)
          .containsExactlyInAnyOrderElementsOf(issued);
    }
  }

  /// The first ones are answered before the next is asked, all others are under way at once. What
  /// is seen by another is not acknowledged yet: the embedded database shows a row before it is on
  /// the disk.
  ///
  /// @param apiKeys of the vendors, who ask by turns
  /// @param revocations asked for in between
  static List<KeptConnection> ask(int port, List<String> apiKeys, RetriedRevocations revocations)
      throws IOException {
    var connections = new ArrayList<KeptConnection>();
    for (int i = 0; i < REQUESTS; i++) {
      if (i % 4 == 0) {
        revocations.ask(port);
      }
      var connection = new KeptConnection(port);
      var headers = apiKeys.get(i % apiKeys.size()) + "\nIdempotency-Key: key-" + i;
      connection.post("/api/v1/licenses/generate", headers, "{\"end_customer_id\": \"user\"}");
      connections.add(connection);
      if (i < CARRIED_OUT) {
        Soon.within(PATIENCE, "an answer arrives", connection::isAnswered);
      }
    }
    return connections;
  }
}
