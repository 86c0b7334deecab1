package io.quantumlock.adapter.rest;

import static io.quantumlock.adapter.rest.JsonAssertions.assertAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyLifeTest {
  private static final String KEYS = "/api/v1/kms/keys";
  private static final AtomicInteger NAMES = new AtomicInteger();

  @RegisterExtension static final World world = World.shared();

  private final ApiClient admin = world.keyAdmin();
  private final String keyId = "life-" + NAMES.incrementAndGet();

  private Answer create() {
    return admin.post(KEYS, "{\"key_id\": \"%s\"}".formatted(keyId));
  }

  private Answer rotate() {
    return admin.post(KEYS + "/" + keyId + "/rotate", "{}");
  }

  private Answer change(int version, String body) {
    return admin.post(KEYS + "/" + keyId + "/versions/" + version + "/state", body);
  }

  private String state(int version) {
    var versions = admin.get(KEYS + "/" + keyId).json().get("versions");
    return versions.get(version - 1).get("state").asString();
  }

  private Answer sign() {
    return admin.post(
        "/api/v1/kms/sign", "{\"data\": \"AA==\", \"key_id\": \"%s\"}".formatted(keyId));
  }

  private Answer verify(String signature) {
    return admin.post(
        "/api/v1/kms/verify",
        "{\"data\": \"AA==\", \"key_id\": \"%s\", \"signature\": \"%s\"}"
            .formatted(keyId, signature));
  }

  @Test
  void aKeyIsCreatedShownAndListed() {
    var expected =
        """
        {
          "key_id": "%s",
          "algorithm": "ED25519",
          "created_at": "2025-06-15T10:30:00Z",
          "rotation_period_days": 90,
          "next_rotation_at": "2025-09-13T10:30:00Z",
          "min_verify_version": 1,
          "versions": [
            {"version":1,"state":"active","created_at":"2025-06-15T10:30:00Z","destroy_at":null}
          ]
        }\
        """
            .formatted(keyId);
    var body =
        "{\"key_id\": \"%s\", \"algorithm\": \"ED25519\", \"rotation_period_days\": 90}"
            .formatted(keyId);

    assertAnswer(admin.post(KEYS, body), 201, expected);
    assertAnswer(admin.get(KEYS + "/" + keyId + "?algorithm=ED25519"), 200, expected);
    assertThat(admin.get(KEYS + "/" + keyId).status()).isEqualTo(404);
    assertThat(admin.get(KEYS).json().get("keys").valueStream())
        .extracting(key -> key.get("key_id").asString())
        .contains("default", keyId);
    assertThat(admin.post(KEYS, body).status()).isEqualTo(409);
  }

  @Test
  void aKeyWithASlashIsFoundByATilde() {
    var name = "a/" + keyId;
    assertThat(admin.post(KEYS, "{\"key_id\": \"%s\"}".formatted(name)).status()).isEqualTo(201);

    assertThat(admin.get(KEYS + "/a~" + keyId).get("key_id")).isEqualTo(name);
    assertThat(admin.post(KEYS + "/a~" + keyId + "/rotate", "").status()).isEqualTo(200);
  }

  @Test
  void whatWasSignedBeforeARotationStaysValidAndBothSayWhichVersion() {
    create();
    var first = sign().get("signature");
    assertThat(rotate().json().get("versions")).hasSize(2);

    assertThat(state(1)).isEqualTo("deactivated");
    assertThat(sign().get("key_version")).isEqualTo("2");
    assertThat(verify(first).get("valid")).isEqualTo("true");
    assertThat(verify(first).get("key_version")).isEqualTo("1");
  }

  @Test
  void fromTheMinimumOnVersionsVerify() {
    create();
    var first = sign().get("signature");
    rotate();
    var policy = admin.post(KEYS + "/" + keyId + "/policy", "{\"min_verify_version\": 2}");

    assertThat(policy.get("min_verify_version")).isEqualTo("2");
    assertThat(verify(first).get("valid")).isEqualTo("false");
  }

  @Test
  void aPolicyIsChangedInPartAndAZeroEndsThePeriod() {
    create();
    var path = KEYS + "/" + keyId + "/policy";
    assertThat(admin.post(path, "{\"rotation_period_days\": 30}").get("next_rotation_at"))
        .isEqualTo("2025-07-15T10:30:00Z");
    assertThat(admin.post(path, "{\"min_verify_version\": 1}").get("rotation_period_days"))
        .isEqualTo("30");
    assertThat(
            admin
                .post(path, "{\"rotation_period_days\": 0}")
                .json()
                .get("rotation_period_days")
                .isNull())
        .isTrue();
  }

  @Test
  void whoSignsAfterThePeriodSignsWithTheNextVersion() {
    admin.post(KEYS, "{\"key_id\": \"%s\", \"rotation_period_days\": 1}".formatted(keyId));
    world.later(Duration.ofDays(1));

    assertThat(sign().get("key_version")).isEqualTo("2");
  }

  @Test
  void aDisabledVersionRestsUntilItIsEnabled() {
    create();
    var signature = sign().get("signature");
    change(1, "{\"action\": \"disable\"}");

    assertThat(verify(signature).get("valid")).isEqualTo("false");
    assertThat(sign().status()).isEqualTo(409);
    change(1, "{\"action\": \"enable\"}");
    assertThat(verify(signature).get("valid")).isEqualTo("true");
  }

  @Test
  void whatACompromisedVersionSignedIsNotValid() {
    create();
    var signature = sign().get("signature");

    assertThat(change(1, "{\"action\": \"compromise\"}").status()).isEqualTo(200);
    assertThat(verify(signature).get("valid")).isEqualTo("false");
    assertThat(change(1, "{\"action\": \"enable\"}").status()).isEqualTo(409);
  }

  @Test
  void aDestructionTakesSevenDaysAndCanBeCanceledUntilThen() {
    create();
    change(1, "{\"action\": \"deactivate\"}");
    var scheduled = change(1, "{\"action\": \"schedule_destruction\"}");
    assertThat(scheduled.json().get("versions").get(0).get("destroy_at").asString())
        .isEqualTo("2025-06-22T10:30:00Z");

    change(1, "{\"action\": \"cancel_destruction\"}");
    assertThat(state(1)).isEqualTo("deactivated");
    change(1, "{\"action\": \"schedule_destruction\", \"after_days\": 30}");
    world.later(Duration.ofDays(29));
    assertThat(state(1)).isEqualTo("destroy_scheduled");
    world.later(Duration.ofDays(1));
    assertThat(state(1)).isEqualTo("destroyed");
    var refused = change(1, "{\"action\": \"cancel_destruction\"}");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.get("detail"))
        .isEqualTo("Version 1 is destroyed and cannot be changed in this way");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        " | {}                                                       | key_id",
        " | {\"key_id\": \"\"}                                       | key_id",
        " | {\"key_id\": \"a~b\"}                                    | key_id",
        " | {\"key_id\": \"x\", \"algorithm\": \"RSA\"}              | algorithm",
        " | {\"key_id\": \"x\", \"rotation_period_days\": -1}        | rotation_period_days",
        " | {\"key_id\": \"x\", \"rotation_period_days\": 3651}      | rotation_period_days",
        " | {\"key_id\": \"x\", \"rotation_period_days\": \"1\"}     | rotation_period_days",
        "/default/rotate | {\"algorithm\": 1}                        | algorithm",
        "/-/rotate       | {}                                        | key_id",
        "/default/policy | {\"min_verify_version\": 0}               | min_verify_version",
        "/default/policy | {\"min_verify_version\": 999}             | min_verify_version",
        "/default/versions/1/state | {}                              | action",
        "/default/versions/1/state | {\"action\": \"destroy\"}       | action",
        "/default/versions/x/state | {\"action\": \"disable\"}       | version",
        "/default/versions/%D9%A1/state | {\"action\": \"disable\"}  | version",
        "/default/versions/%2B1/state | {\"action\": \"disable\"}    | version",
        "/default/versions/1/state | {\"action\": \"schedule_destruction\", \"after_days\": 6} |"
            + " after_days",
      })
  void whatIsWrongIsNamed(String path, String body, String field) {
    var answer = admin.post(KEYS + (path == null ? "" : path), body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.fields()).containsExactly(field);
  }

  @Test
  void whatIsNotThereIsNotFound() {
    assertThat(admin.get(KEYS + "/none").status()).isEqualTo(404);
    assertThat(admin.post(KEYS + "/none/rotate", "{}").status()).isEqualTo(404);
    create();
    assertThat(change(2, "{\"action\": \"disable\"}").status()).isEqualTo(404);
    assertThat(admin.get(KEYS + "/default?algorithm=RSA").fields()).containsExactly("algorithm");
  }
}
