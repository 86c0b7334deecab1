package io.quantumlock.adapter.rest;

import static io.quantumlock.adapter.rest.JsonAssertions.assertAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.domain.kms.InMemorySigning;
import io.quantumlock.domain.kms.KeyId;
import io.quantumlock.domain.kms.MessageType;
import io.quantumlock.domain.kms.RingId;
import io.quantumlock.domain.kms.SignatureAlgorithm;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KmsTest {
  private static final String SIGN = "/api/v1/kms/sign";
  private static final String VERIFY = "/api/v1/kms/verify";

  /// SHA3-256 of "Hello", as `openssl dgst -sha3-256` has it
  private static final String HASH =
      "8ca66ee6b2fe4bb928a8e3cd2f508de4119c0895f22e011117e22cf9b13de7ef";

  @RegisterExtension static final World world = World.shared();

  private final ApiClient service = world.service();

  @Test
  void signingAnswersAsTheReferenceShows() {
    var answer = service.post(SIGN, "{\"data\": \"SGVsbG8=\"}");
    assertAnswer(
        answer,
        200,
        """
        {
          "signature": "%s",
          "key_id": "default",
          "algorithm": "ML-DSA-65",
          "signed_at": "2025-06-15T10:30:00Z",
          "data_hash": "%s",
          "key_version": 1
        }\
        """
            .formatted(answer.get("signature"), HASH));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ML-DSA-65", "ML-DSA-87", "ED25519"})
  void whatWasSignedVerifiesAsTheReferenceShows(String algorithm) {
    var named = "\"key_id\": \"default\", \"algorithm\": \"%s\"".formatted(algorithm);
    var signed = service.post(SIGN, "{\"data\": \"SGVsbG8=\", %s}".formatted(named));
    var body =
        "{\"data\": \"SGVsbG8=\", \"signature\": \"%s\", %s}"
            .formatted(signed.get("signature"), named);
    assertAnswer(
        service.post(VERIFY, body),
        200,
        """
        {
          "valid": true,
          "key_id": "default",
          "algorithm": "%s",
          "verified_at": "2025-06-15T10:30:00Z",
          "data_hash": "%s",
          "key_version": 1
        }\
        """
            .formatted(algorithm, HASH));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AA==", "SGVsbG8="})
  void whatIsNoSignatureIsNotValid(String signature) {
    var answer =
        service.post(
            VERIFY, "{\"data\": \"SGVsbG8=\", \"signature\": \"%s\"}".formatted(signature));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.get("valid")).isEqualTo("false");
    assertThat(answer.json().get("key_version").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"key_id\": \"other\"", "\"key_id\": \"licenses/root\""})
  void anUnknownKeyIsNotFound(String key) {
    assertThat(service.post(SIGN, "{\"data\": \"AA==\", %s}".formatted(key)).status())
        .isEqualTo(404);
    assertThat(
            service
                .post(VERIFY, "{\"data\": \"AA==\", \"signature\": \"\", %s}".formatted(key))
                .status())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}                                        | data",
        "{\"data\": null}                          | data",
        "{\"data\": \"\"}                          | data",
        "{\"data\": 5}                             | data",
        "{\"data\": \"%\"}                         | data",
        "{\"data\": \"A\"}                         | data",
        "{\"data\": \"AA=\"}                       | data",
        "{\"data\": \"AA\"}                        | data",
        "{\"data\": \"AB==\"}                      | data",
        "{\"data\": \"AAB=\"}                      | data",
        "{\"data\": \"_-_-\"}                      | data",
        "{\"data\": \"AA AA\"}                     | data",
        "{\"data\": \"AAAA\\n\"}                   | data",
        "{\"data\": \"AA==AA==\"}                  | data",
        "{\"data\": \"AA==\", \"algorithm\": \"ml-dsa-65\"} | algorithm",
        "{\"data\": \"AA==\", \"algorithm\": \"\"} | algorithm",
        "{\"data\": \"AA==\", \"algorithm\": \"ML-DSA\"} | algorithm",
        "{\"data\": \"AA==\", \"message_type\": \"MU\"} | message_type",
        "{\"data\": \"AA==\", \"message_type\": \"EXTERNAL_MU\"} | data",
        "{\"data\": \"AA==\", \"message_type\": \"EXTERNAL_MU\", \"algorithm\": \"ED25519\"} |"
            + " message_type",
        "{\"data\": \"AA==\", \"key_id\": \"\"}    | key_id",
        "{\"data\": \"AA==\", \"key_id\": \"a b\"} | key_id",
        "{\"data\": \"AA==\", \"key_id\": \"';--\"} | key_id",
      })
  void whatIsWrongIsNamed(String body, String field) {
    var answer = service.post(SIGN, body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.fields()).containsExactly(field);
  }

  @Test
  void allThatIsWrongIsNamedAtOnce() {
    var answer =
        service.post(
            VERIFY,
            "{\"data\": \"*\", \"signature\": 1, \"key_id\": \"\", \"algorithm\": \"RSA\","
                + " \"key_version\": 0}");
    assertThat(answer.fields())
        .containsExactly("data", "signature", "key_version", "key_id", "algorithm");
    assertThat(answer.get("detail"))
        .contains("algorithm must be one of ML-DSA-65, ML-DSA-87, ED25519");
    assertThat(service.post(VERIFY, "").fields()).containsExactly("data", "signature");
  }

  @Test
  void almostAMebibyteCanBeSigned() {
    var data = "A".repeat(1024 * 1024 - 64);
    assertThat(service.post(SIGN, "{\"data\": \"" + data + "\"}").status()).isEqualTo(200);
  }

  @Test
  void aSignatureOverMuIsTheOneOfTheMessage() {
    var ring = new RingId(KeyId.DEFAULT, SignatureAlgorithm.ML_DSA_65);
    var key = world.quantumLock.administerKeyRings().find(ring).newest().publicKey();
    var message = "Hello".getBytes(StandardCharsets.UTF_8);
    var mu = Base64.getEncoder().encodeToString(InMemorySigning.mu(key, MessageType.RAW, message));
    var signed =
        service.post(SIGN, "{\"data\": \"%s\", \"message_type\": \"EXTERNAL_MU\"}".formatted(mu));

    var answer =
        service.post(
            VERIFY,
            "{\"data\": \"SGVsbG8=\", \"message_type\": \"RAW\", \"signature\": \"%s\"}"
                .formatted(signed.get("signature")));
    assertThat(answer.get("valid")).isEqualTo("true");
  }
}
