package io.quantumlock.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RightsTest {
  private static final String ON = "{\"key_id\": \"rights/a\", ";
  private static final String KEYS = "/api/v1/kms/keys";

  @RegisterExtension static final World world = World.shared();

  @BeforeAll
  static void makeAKey() {
    world.keyAdmin().post(KEYS, "{\"key_id\": \"rights/a\"}");
  }

  private static Answer call(ApiClient service, String what) {
    return switch (what) {
      case "sign" -> service.post("/api/v1/kms/sign", ON + "\"data\": \"AA==\"}");
      case "verify" ->
          service.post("/api/v1/kms/verify", ON + "\"data\": \"AA==\", \"signature\": \"AA==\"}");
      case "show" -> service.get(KEYS + "/rights~a");
      case "public" -> service.get(KEYS + "/rights~a/public");
      case "rotate" -> service.post(KEYS + "/rights~a/rotate", "{}");
      case "policy" -> service.post(KEYS + "/rights~a/policy", "{}");
      case "state" -> service.post(KEYS + "/rights~a/versions/1/state", "{\"action\": \"enable\"}");
      case "create" -> service.post(KEYS, "{\"key_id\": \"rights/a\"}");
      default -> throw new IllegalArgumentException(what);
    };
  }

  @ParameterizedTest
  @CsvSource({
    "sign, kms:sign, 200",
    "verify, kms:verify, 200",
    "show, kms:read, 200",
    "public, kms:read, 200",
    "rotate, kms:admin, 200",
    "policy, kms:admin, 200",
    "state, kms:admin, 409",
    "create, kms:admin, 409",
  })
  void aCallNeedsItsRightOverItsKey(String call, String right, int status) {
    assertThat(call(world.serviceThatMay(right + "=other,rights/*"), call).status())
        .isEqualTo(status);

    var elsewhere = world.serviceThatMay("kms:sign=b", "kms:verify=b", "kms:read=b", "kms:admin=b");
    var refused = call(elsewhere, call);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.get("detail"))
        .isEqualTo("The service token lacks " + right + " for key rights/a");
  }

  @Test
  void whatATokenMayNotSeeItDoesNotLearn() {
    var elsewhere = world.serviceThatMay("kms:sign=b", "kms:read=b");
    var missing = elsewhere.post("/api/v1/kms/sign", "{\"key_id\": \"c\", \"data\": \"AA==\"}");

    assertThat(missing.status()).isEqualTo(403);
    assertThat(elsewhere.get(KEYS).body()).isEqualTo("{\"keys\":[]}");
  }

  @Test
  void aListHoldsTheKeysThatMayBeRead() {
    assertThat(world.serviceThatMay("kms:read=rights/*").get(KEYS).json().get("keys"))
        .singleElement()
        .satisfies(key -> assertThat(key.get("key_id").asString()).isEqualTo("rights/a"));
    var refused = world.serviceThatMay("kms:admin").get(KEYS);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.get("detail")).isEqualTo("The service token lacks kms:read");
  }

  @Test
  void noTokenChangesAKeyOfTheServersOwn() {
    var admin = world.serviceThatMay("kms:admin=*");
    for (var call : new String[] {"/rotate", "/policy", "/versions/1/state"}) {
      var refused = admin.post(KEYS + "/quantumlock.audit" + call, "{\"action\": \"disable\"}");
      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.fields()).containsExactly("key_id");
    }
  }

  @Test
  void anOrdinaryTokenChangesNoKey() {
    assertThat(call(world.service(), "rotate").get("detail"))
        .isEqualTo("The service token lacks kms:admin for key rights/a");
  }
}
