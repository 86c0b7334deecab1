package io.quantumlock.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.adapter.rest.Answer;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/// A program of an operator that creates keys, rotates them and signs with each version, as fast as
/// it is answered. It remembers what was acknowledged, and ends when its connection is cut.
final class KeyTraffic implements AutoCloseable {
  private static final int ROTATIONS = 3;
  private static final String KEYS = "/api/v1/kms/keys";
  private static final String DATA = "AQID";

  /// @param newest the newest version that was acknowledged before
  private record Signed(String keyId, int newest, int version, String signature) {}

  private final Map<String, Integer> versions = new ConcurrentHashMap<>();
  private final Queue<Signed> signed = new ConcurrentLinkedQueue<>();
  private final Set<Integer> statuses = ConcurrentHashMap.newKeySet();
  private final Programs programs = new Programs();

  /// @param operator whose token has every right
  void send(Caller operator) {
    programs.begin(() -> ask(operator.impatient()));
  }

  private void ask(Caller operator) {
    while (programs.mayGoOn()) {
      var keyId = "key-" + UUID.randomUUID();
      acknowledge(keyId, operator.post(KEYS, Map.of("key_id", keyId)), 201);
      for (int i = 0; i < ROTATIONS && versions.containsKey(keyId); i++) {
        sign(operator, keyId);
        acknowledge(keyId, operator.post(KEYS + "/" + keyId + "/rotate", Map.of()), 200);
      }
    }
  }

  private void acknowledge(String keyId, Answer answer, int done) {
    statuses.add(answer.status());
    if (answer.status() == done) {
      versions.put(keyId, answer.json().get("versions").size());
      programs.count();
    }
  }

  private void sign(Caller operator, String keyId) {
    int newest = versions.getOrDefault(keyId, 0);
    var answer = operator.post("/api/v1/kms/sign", Map.of("data", DATA, "key_id", keyId));
    statuses.add(answer.status());
    if (answer.status() == 200) {
      int version = answer.json().get("key_version").asInt();
      signed.add(new Signed(keyId, newest, version, answer.get("signature")));
    }
  }

  /// Waits until so many more versions are made, from now on.
  void await(int count) throws InterruptedException {
    programs.await(count, versions + ", and " + statuses);
  }

  /// To be asked while no program rotates.
  void assertThatNothingIsLost(Caller operator) {
    programs.assertThatNoneFailed();
    assertThat(statuses).isSubsetOf(200, 201, 503);
    assertThat(versions)
        .allSatisfy(
            (keyId, acknowledged) ->
                assertThat(operator.get(KEYS + "/" + keyId).json().path("versions").size())
                    .isGreaterThanOrEqualTo(acknowledged));
    assertThat(signed).allSatisfy(signature -> assertThatItIsOfTheNewest(operator, signature));
  }

  private static void assertThatItIsOfTheNewest(Caller operator, Signed signed) {
    assertThat(signed.version()).isGreaterThanOrEqualTo(signed.newest());
    var body =
        Map.of(
            "data", DATA,
            "signature", signed.signature(),
            "key_id", signed.keyId(),
            "key_version", signed.version());
    var verified = operator.post("/api/v1/kms/verify", body);
    assertThat(verified.get("valid")).isEqualTo("true");
    assertThat(verified.get("key_version")).isEqualTo("" + signed.version());
  }

  /// Lets the program end after its next answers.
  void stop() {
    programs.close();
  }

  @Override
  public void close() {
    stop();
  }
}
