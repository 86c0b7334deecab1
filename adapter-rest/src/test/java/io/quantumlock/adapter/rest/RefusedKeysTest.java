package io.quantumlock.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import io.quantumlock.domain.kms.KeyId;
import io.quantumlock.domain.kms.KeyPolicy;
import io.quantumlock.domain.kms.RingId;
import io.quantumlock.domain.kms.SignatureAlgorithm;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Somebody altered the rows of the key `orders`, and of no other.
class RefusedKeysTest {
  private static final World world = new World();

  @BeforeAll
  static void alter() {
    var orders = new RingId(new KeyId("orders"), SignatureAlgorithm.ED25519);
    world.quantumLock.administerKeyRings().create(orders, KeyPolicy.BY_HAND);
    world.keyRings.alter(orders);
    world.keyRings.alter(RingId.AUDIT);
  }

  @AfterAll
  static void close() {
    world.close();
  }

  @Test
  void theKeySetHasTheOthers() {
    var answer = world.anybody().get("/.well-known/jwks.json");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().get("keys")).hasSize(3);
  }

  @Test
  void theListTellsThemApart() {
    var answer = world.keyAdmin().get("/api/v1/kms/keys");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().get("keys")).hasSize(3);
    assertThat(answer.json().get("refused"))
        .hasToString("[{\"key_id\":\"orders\",\"algorithm\":\"ED25519\"}]");
  }

  @Test
  void whoMayNotReadItIsNotToldOfIt() {
    var answer = world.serviceThatMay("kms:read=default").get("/api/v1/kms/keys");

    assertThat(answer.json().get("keys")).hasSize(3);
    assertThat(answer.json().has("refused")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sign   | {'key_id': 'orders', 'algorithm': 'ED25519', 'data': 'AA=='}",
        "verify | {'key_id': 'orders', 'algorithm': 'ED25519', 'data': 'AA==', 'signature':"
            + " 'AA=='}",
        "keys/orders/rotate | {'algorithm': 'ED25519'}",
      },
      quoteCharacter = '"')
  void whateverUsesItIsOurFaultAndTheLogSaysWhy(String path, String body) {
    try (var log = new LogCapture()) {
      var answer = world.keyAdmin().post("/api/v1/kms/" + path, body.replace('\'', '"'));

      assertThat(answer.status()).isEqualTo(500);
      assertThat(answer.body()).doesNotContain("altered");
      assertThat(log.lines(Level.ERROR))
          .singleElement()
          .asString()
          .contains("The row of key orders (ED25519) is refused: it was altered");
    }
  }

  @Test
  void inABatchTheItemsOfOthersAreSignedAndTheLogHearsOfItOnce() {
    var refused = "{\"data\": \"AA==\", \"key_id\": \"orders\", \"algorithm\": \"ED25519\"}";
    var body = "{\"items\": [%s, {\"data\": \"AA==\"}, %s]}".formatted(refused, refused);
    try (var log = new LogCapture()) {
      var results = world.keyAdmin().post("/api/v1/kms/sign/batch", body).json().get("results");

      assertThat(results.valueStream().map(RefusedKeysTest::status)).containsExactly(500, 200, 500);
      assertThat(results.toString()).doesNotContain("altered");
      assertThat(log.lines(Level.ERROR)).singleElement().asString().contains("key orders");
    }
  }

  private static int status(JsonNode result) {
    return result.path("error").path("status").asInt(200);
  }
}
