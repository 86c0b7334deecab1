package io.quantumlock.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// What a vendor asks for again and again: to revoke some licenses, each under an `Idempotency-Key`
/// of its own.
final class RetriedRevocations {
  private static final int LICENSES = 16;
  private static final int CARRIED_OUT = 2;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final String apiKey;
  private final List<String> licenses;
  private final List<KeptConnection> connections = new ArrayList<>();
  private final Map<String, String> firstAnswers = new HashMap<>();

  private RetriedRevocations(String apiKey, List<String> licenses) {
    this.apiKey = apiKey;
    this.licenses = licenses;
  }

  /// Issues the licenses.
  static RetriedRevocations of(ServerProcess server, String apiKey) {
    var vendor = server.caller(apiKey);
    var licenses = Stream.generate(() -> vendor.generate("user").get("license_key"));
    return new RetriedRevocations(apiKey, licenses.limit(LICENSES).toList());
  }

  /// Asks for one more, while there is one, on a connection of its own. The first ones are waited
  /// for.
  void ask(int port) throws IOException {
    int count = connections.size();
    if (count < LICENSES) {
      var license = licenses.get(count);
      var connection = new KeptConnection(port);
      var headers = apiKey + "\nIdempotency-Key: " + idempotencyKey(license);
      connection.post("/api/v1/licenses/" + license + "/revoke", headers, "{}");
      connections.add(connection);
      if (count < CARRIED_OUT) {
        Soon.within(PATIENCE, "an answer arrives", connection::isAnswered);
      }
    }
  }

  private static String idempotencyKey(String license) {
    return "revoke-" + license;
  }

  /// Ends the connections. Every other one is cut before anything is read.
  void hangUp() throws IOException {
    for (int i = 0; i < connections.size(); i++) {
      try (var connection = connections.get(i)) {
        if (i % 2 == 0) {
          read(connection, licenses.get(i));
        }
      }
    }
  }

  private void read(KeptConnection connection, String license) {
    try {
      var answer = connection.answer();
      if (answer.status() == 200) {
        firstAnswers.put(license, answer.body());
      }
    } catch (IOException e) {
      // the connection was cut before the answer was there
    }
  }

  /// Asks for all at once, and then once more: whatever was answered first is answered again.
  void insist(Caller vendor) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int round = 0; round < 2; round++) {
        var answers = threads.invokeAll(requests(vendor));
        for (int i = 0; i < LICENSES; i++) {
          var answer = answers.get(i).get();
          firstAnswers.putIfAbsent(licenses.get(i), answer);
          assertThat(answer).isEqualTo(firstAnswers.get(licenses.get(i)));
        }
      }
    }
  }

  private List<Callable<String>> requests(Caller vendor) {
    return licenses.stream().<Callable<String>>map(key -> () -> revoke(vendor, key)).toList();
  }

  private static String revoke(Caller vendor, String license) {
    var answer = vendor.once(idempotencyKey(license)).revoke(license);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  /// To be asked before anybody asks again.
  void assertThatSomeWereCarriedOut(Caller vendor) {
    assertThat(told(vendor)).doesNotHaveDuplicates().hasSizeBetween(CARRIED_OUT, LICENSES);
  }

  void assertThatEachIsRevokedAndToldOnce(Caller vendor) {
    assertThat(told(vendor)).containsExactlyInAnyOrderElementsOf(licenses);
    assertThat(licenses)
        .allSatisfy(
            license ->
                assertThat(vendor.validate(license, "user")).isEqualTo("false: License revoked"));
  }

  private static List<String> told(Caller vendor) {
    var feed = vendor.get("/api/v1/revocations").json().get("revoked_ids");
    return feed.valueStream().map(JsonNode::asString).toList();
  }
}
