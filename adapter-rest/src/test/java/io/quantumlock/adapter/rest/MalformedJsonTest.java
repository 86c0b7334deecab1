package io.quantumlock.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MalformedJsonTest {
  private static final String GENERATE = "/api/v1/licenses/generate";

  @RegisterExtension static final World world = World.shared();

  private final ApiClient acme = world.customer();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{\"end_customer_id\": \"secret",
        "{\"end_customer_id\": secret}",
        "{'a': 1}",
        "{\"a\": 1,}",
        "{\"a\": 01}",
        "{\"a\": NaN}",
        "{\"a\": +1}",
        "// no\n{}",
        "{\"a\": \"\t\"}",
        "{\"a\": \"\\x\"}",
        "{\"a\": \"\u0000\"}",
        "[]",
        "\"text\"",
        "1",
        "null",
        "{\"end_customer_id\": \"a\"} {}",
        "{\"end_customer_id\": \"a\"}]",
        "\uFEFF{\"end_customer_id\": \"a\"}"
      })
  void whatIsNoJsonObjectIsToldSoWithoutBeingRepeated(String body) {
    var answer = acme.post(GENERATE, body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.get("detail")).startsWith("The body ").doesNotContain("secret");
  }

  @Test
  void malformedJsonIsToldWhere() {
    assertThat(acme.post(GENERATE, "{\n  \"a\": x}").get("detail"))
        .isEqualTo("The body is not valid JSON: line 2, column 8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ff", "c0af", "eda080", "c3", "f8888080", "fffe7b007d00"})
  void whatIsNotUtf8IsToldSo(String hex) {
    var before = "{\"end_customer_id\": \"a".getBytes(StandardCharsets.US_ASCII);
    var after = "\"}".getBytes(StandardCharsets.US_ASCII);
    var bytes = BodyPublishers.ofByteArrays(List.of(before, HexFormat.of().parseHex(hex), after));
    var answer = acme.with("Content-Type", "application/json").send("POST", GENERATE, bytes);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.get("detail")).isEqualTo("The body must be UTF-8");
  }
}
