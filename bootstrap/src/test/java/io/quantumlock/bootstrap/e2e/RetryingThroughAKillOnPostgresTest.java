package io.quantumlock.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.adapter.jdbc.Postgres;
import io.quantumlock.adapter.rest.Answer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// Where there is another node, it is asked at once: PostgreSQL may not have noticed the death of
/// the first, and go on with what that had sent.
final class RetryingThroughAKillOnPostgresTest extends RetryingThroughAKillTest {
  private static final int VENDORS = 4;
  private static final String KEY = "a-key";

  private final String url = Postgres.settings().url();

  @Override
  Map<String, String> settings() {
    return Map.of("QUANTUMLOCK_HOME", home.toString(), "QUANTUMLOCK_DB_URL", url);
  }

  @Test
  void nodesTogetherIssueAndRevokeExactlyAsOftenAsThereAreIdempotencyKeys() throws Exception {
    var all = Vendor.several(VENDORS + 1, settings());
    var apiKeys = all.subList(0, VENDORS);

    try (var killed = ServerProcess.shortLived(settings());
        var other = ServerProcess.shortLived(settings());
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var revocations = RetriedRevocations.of(killed, all.getLast());
      var revoking = other.caller(all.getLast());
      var connections = ask(killed.port(), apiKeys, revocations);
      var moment = AnyMoment.await();
      killed.kill();
      var revoked = threads.submit(() -> insist(revocations, revoking));
      var issued = insist(connections, apiKeys, other);

      revoked.get();
      revocations.assertThatEachIsRevokedAndToldOnce(revoking);
      for (int i = 0; i < VENDORS; i++) {
        assertThat(Inventory.of(other.caller(apiKeys.get(i))))
            .as("killed at %s", moment)
            .containsExactlyInAnyOrderElementsOf(issued.get(i));
      }
    }
  }

  private static Boolean insist(RetriedRevocations revocations, Caller vendor) throws Exception {
    revocations.hangUp();
    revocations.insist(vendor);
    return true;
  }

  /// All at once. Of three connections two are cut before anything is read; whoever has no license
  /// asks the other node.
  ///
  /// @return the keys of the licenses of each vendor
  private static List<List<String>> insist(
      List<KeptConnection> connections, List<String> apiKeys, ServerProcess other)
      throws Exception {
    var requests = new ArrayList<Callable<String>>();
    for (int i = 0; i < REQUESTS; i++) {
      var connection = connections.get(i);
      boolean cut = i % 3 > 0;
      var vendor = other.caller(apiKeys.get(i % VENDORS)).once("key-" + i);
      requests.add(() -> insist(connection, cut, vendor));
    }
    var issued = new ArrayList<List<String>>();
    apiKeys.forEach(_ -> issued.add(new ArrayList<>()));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = threads.invokeAll(requests);
      for (int i = 0; i < REQUESTS; i++) {
        issued.get(i % VENDORS).add(answers.get(i).get());
      }
    }
    return issued;
  }

  private static String insist(KeptConnection connection, boolean cut, Caller vendor)
      throws IOException {
    try (connection) {
      var read = cut ? Optional.<String>empty() : read(connection);
      return read.orElseGet(() -> licenseKey(vendor.generate("user")));
    }
  }

  /// @return the key of the license, if it was answered
  private static Optional<String> read(KeptConnection connection) {
    try {
      var answer = connection.answer();
      return answer.status() == 201
          ? Optional.of(new JsonMapper().readTree(answer.body()).get("license_key").asString())
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static String licenseKey(Answer answer) {
    assertThat(answer.status()).isEqualTo(201);
    return answer.get("license_key");
  }

  @Test
  void whoeverDiesAsItRemembersTheKeyHasIssuedNothing() throws Exception {
    var apiKey = Vendor.with(settings());
    try (var answers = HeldRows.answers(url, KEY)) {
      assertThatItIsInFlightAndThenIssuedOnce(answers, apiKey);
    }
  }

  @Test
  void whoeverDiesAsItIssuesHasRememberedNothing() throws Exception {
    var apiKey = Vendor.with(settings());
    try (var ledger = HeldRows.ledger(url)) {
      assertThatItIsInFlightAndThenIssuedOnce(ledger, apiKey);
    }
  }

  /// A node that has just started may take too long for its first licenses, and say so.
  private static Answer unlessTooBusy(Caller vendor) {
    return Stream.generate(() -> vendor.generate("user"))
        .limit(20)
        .filter(answer -> answer.status() != 503)
        .findFirst()
        .orElseThrow();
  }

  private void assertThatItIsInFlightAndThenIssuedOnce(HeldRows held, String apiKey)
      throws Exception {
    try (var killed = ServerProcess.shortLived(settings());
        var node = Node.with(settings());
        var cut = new KeptConnection(killed.port())) {
      cut.post(
          "/api/v1/licenses/generate",
          apiKey + "\nIdempotency-Key: " + KEY,
          "{\"end_customer_id\": \"user\"}");
      Soon.within(PATIENCE, "the license waits", () -> held.waiting() == 1);
      killed.kill();

      var vendor = node.caller(apiKey);
      var answer = unlessTooBusy(vendor.impatient().once(KEY));
      assertThat(answer.status()).isEqualTo(409);
      assertThat(answer.header("Retry-After")).isEqualTo("1");
      held.release();
      var issued = licenseKey(vendor.once(KEY).generate("user"));
      assertThat(Inventory.of(vendor)).containsExactly(issued);
    }
  }
}
