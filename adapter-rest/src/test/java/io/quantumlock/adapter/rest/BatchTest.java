package io.quantumlock.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class BatchTest {
  private static final String SIGN = "/api/v1/kms/sign/batch";
  private static final String VERIFY = "/api/v1/kms/verify/batch";

  @RegisterExtension static final World world = World.shared();

  private final ApiClient service = world.serviceThatMay("kms:sign=default,none", "kms:verify");

  private Answer send(String path, List<String> items) {
    return service.post(path, "{\"items\": [" + String.join(", ", items) + "]}");
  }

  private static int status(JsonNode result) {
    return result.path("error").path("status").asInt(200);
  }

  @Test
  void anItemsErrorIsNotTheOthersAndTheOrderIsKept() {
    var answer =
        send(
            SIGN,
            List.of(
                "{\"data\": \"AA==\"}",
                "{\"data\": \"%\"}",
                "{\"data\": \"AQ==\", \"key_id\": \"none\"}",
                "{\"data\": \"AQ==\", \"key_id\": \"foreign\"}",
                "{\"data\": \"Ag==\", \"algorithm\": \"ED25519\"}",
                "1",
                "{\"data\": \"Ag==\", \"key_id\": \"a\\u0000\"}",
                "{\"data\": \"Ag==\", \"x\": \"\\u0000\"}"));
    var results = answer.json().get("results");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(results.valueStream().map(BatchTest::status))
        .containsExactly(200, 400, 404, 403, 200, 400, 400, 200);
    assertThat(results.get(5).at("/error/detail").asString())
        .isEqualTo("items[5] must be an object");
    assertThat(results.get(6).at("/error/errors/0/field").asString()).isEqualTo("key_id");
    assertThat(results.get(1).at("/error/errors/0/field").asString()).isEqualTo("data");
    assertThat(results.get(3).at("/error/detail").asString())
        .isEqualTo("The service token lacks kms:sign for key foreign");
    assertThat(results.get(4).get("algorithm").asString()).isEqualTo("ED25519");
  }

  @Test
  void aThousandAreSignedAndVerified() {
    var signed = send(SIGN, Collections.nCopies(1000, "{\"data\": \"AA==\"}")).json();
    var items =
        signed
            .get("results")
            .valueStream()
            .map(one -> one.get("signature").asString())
            .map("{\"data\": \"AA==\", \"signature\": \"%s\"}"::formatted)
            .toList();
    var verified = send(VERIFY, items).json().get("results");

    assertThat(verified).hasSize(1000);
    assertThat(verified.valueStream()).allMatch(one -> one.get("valid").asBoolean());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}                 | items",
        "{\"items\": []}    | items",
        "{\"items\": {}}    | items",
        "{\"items\": [{\"data\": \"a\", \"data\": \"b\"}]} | items[0].data",
      })
  void whatIsNoBatchIsNamed(String body, String field) {
    var answer = service.post(SIGN, body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.fields()).containsExactly(field);
  }

  @Test
  void aThousandAndOneAreTooMany() {
    var answer = send(VERIFY, Collections.nCopies(1001, "{}"));
    assertThat(answer.get("detail")).isEqualTo("items must be an array of 1 to 1000 objects");
  }
}
