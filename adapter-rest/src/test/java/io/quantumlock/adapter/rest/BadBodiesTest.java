package io.quantumlock.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Bodies that are turned down; after each, nothing has changed.
class BadBodiesTest {
  private static final String GENERATE = "/api/v1/licenses/generate";

  @RegisterExtension static final World world = World.shared();

  private final ApiClient acme = world.customer();

  @AfterEach
  void nothingWasIssued() {
    assertThat(acme.get("/api/v1/stats").get("licenses_generated_month")).isEqualTo("0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}                                                | end_customer_id",
        "{\"end_customer_id\": null}                       | end_customer_id",
        "{\"end_customer_id\": \"\"}                       | end_customer_id",
        "{\"end_customer_id\": 7}                          | end_customer_id",
        "{\"end_customer_id\": [\"a\"]}                    | end_customer_id",
        "{\"end_customer_id\": \"a\\u0000\"}               | end_customer_id",
        "{\"end_customer_id\": \"a\\nb\"}                  | end_customer_id",
        "{\"end_customer_id\": \"a\\u007f\"}               | end_customer_id",
        "{\"end_customer_id\": \"a\\ud800\"}               | end_customer_id",
        "{\"end_customer_id\": \"\\udc00\\ud800\"}         | end_customer_id",
        "{\"end_customer_id\": \"a\", \"end_customer_id\": \"b\"} | end_customer_id",
        "{\"end_customer_id\": \"a\", \"features\": \"b\"} | features",
        "{\"end_customer_id\": \"a\", \"features\": {}}    | features",
        "{\"end_customer_id\": \"a\", \"features\": [\"b\", 1]} | features[1]",
        "{\"end_customer_id\": \"a\", \"features\": [null]} | features[0]",
        "{\"end_customer_id\": \"a\", \"features\": [\"b\", \"c\", \"\"]} | features[2]",
        "{\"end_customer_id\": \"a\", \"features\": [\"\\u0000\"]} | features[0]",
        "{\"end_customer_id\": \"a\", \"features\": [\"\\ud800\"]} | features[0]",
        "{\"end_customer_id\": \"a\", \"valid_days\": 0}   | valid_days",
        "{\"end_customer_id\": \"a\", \"valid_days\": -1}  | valid_days",
        "{\"end_customer_id\": \"a\", \"valid_days\": 3651} | valid_days",
        "{\"end_customer_id\": \"a\", \"valid_days\": 365.5} | valid_days",
        "{\"end_customer_id\": \"a\", \"valid_days\": 3.0} | valid_days",
        "{\"end_customer_id\": \"a\", \"valid_days\": 1e2} | valid_days",
        "{\"end_customer_id\": \"a\", \"valid_days\": 1e999999999} | valid_days",
        "{\"end_customer_id\": \"a\", \"valid_days\": 4294967297} | valid_days",
        "{\"end_customer_id\": \"a\", \"valid_days\": 99999999999999999999} | valid_days",
        "{\"end_customer_id\": \"a\", \"valid_days\": \"365\"} | valid_days",
        "{\"end_customer_id\": \"a\", \"valid_days\": true} | valid_days",
        "{\"end_customer_id\": \"a\", \"metadata\": []}    | metadata",
        "{\"end_customer_id\": \"a\", \"metadata\": \"{}\"} | metadata",
        "{\"end_customer_id\": \"a\", \"metadata\": {\"b\": {\"c\": 1, \"c\": 2}}} | metadata.b.c",
        "{\"end_customer_id\": \"a\", \"metadata\": {\"b\": [1, {\"c\": \"\\ud800\"}]}} |"
            + " metadata.b[1].c",
        "{\"end_customer_id\": \"a\", \"metadata\": {\"b\\u0000\": 1}} | metadata.b?",
        "{\"end_customer_id\": \"a\", \"metadata\": {\"b\\udfff\": 1}} | metadata.b?",
        "{\"end_customer_id\": \"a\", \"x\": 1, \"x\": 2}  | x",
      })
  void aFieldThatIsWrongIsNamed(String body, String field) {
    var answer = acme.post(GENERATE, body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.fields()).containsExactly(field);
    assertThat(answer.get("detail")).startsWith(field + " ");
  }

  @Test
  void whatIsTooLongIsNamed() {
    assertNamed("{\"end_customer_id\": \"" + "x".repeat(256) + "\"}", "end_customer_id");
    assertNamed(with("features", "[\"" + "x".repeat(101) + "\"]"), "features[0]");
    assertNamed(with("features", "[\"a\"" + ",\"a\"".repeat(100) + "]"), "features");
    assertNamed(with("metadata", "{\"a\":\"" + "x".repeat(16 * 1024 - 7) + "\"}"), "metadata");
    assertNamed(with("metadata", "{\"a\": 1" + "0".repeat(1000) + "}"), "metadata");
    assertNamed(with("valid_days", "1" + "0".repeat(60_000)), "valid_days");
  }

  @Test
  void aNameThatIsTooLongIsToldOfWhereItIs() {
    var name = "\"" + "n".repeat(20_000) + "\"";
    assertNamed(with("metadata", "{" + name + ": 1}"), "metadata");
    for (var body : List.of("{" + name + ": 1}", "{\"a\": 1, " + name + ": 1}", "1".repeat(1100))) {
      var answer = acme.post(GENERATE, body);
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.fields()).isEmpty();
      assertThat(answer.get("detail"))
          .startsWith("The body must not")
          .contains("a name of over 16,384 characters");
    }
  }

  @Test
  void whatIsTooDeepIsNamed() {
    assertNamed(with("metadata", "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000)), "metadata");
    assertNamed(with("x", "[".repeat(60_000)), "x");
  }

  @Test
  void allThatIsWrongIsNamedAtOnce() {
    var answer =
        acme.post(
            GENERATE,
            """
            {"end_customer_id": "", "features": [1, "a", 2], "valid_days": 0.5, "metadata": 1}
            """);
    assertThat(answer.fields())
        .containsExactly("end_customer_id", "features[0]", "features[2]", "valid_days", "metadata");
    assertThat(answer.json().get("errors").get(0).toString())
        .isEqualTo("{\"field\":\"end_customer_id\",\"message\":\"must have 1 to 255 characters\"}");
  }

  @Test
  void noMoreThanTwentyFaultsAreTold() {
    assertThat(acme.post(GENERATE, with("features", "[1" + ",1".repeat(9999) + "]")).fields())
        .hasSize(20);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/xml",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "text/plain",
        "application/jsonp",
        "nonsense",
        ";"
      })
  void anotherContentTypeIsNamed(String type) {
    var answer = acme.with("Content-Type", type).send("POST", GENERATE, json());
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.fields()).containsExactly("Content-Type");
  }

  @Test
  void aCompressedBodyIsNamed() {
    var answer =
        acme.with("Content-Type", "application/json")
            .with("Content-Encoding", "gzip")
            .send("POST", GENERATE, json());
    assertThat(answer.fields()).containsExactly("Content-Encoding");
  }

  private void assertNamed(String body, String field) {
    var answer = acme.post(GENERATE, body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.fields()).containsExactly(field);
  }

  private static String with(String field, String value) {
    return "{\"end_customer_id\": \"a\", \"" + field + "\": " + value + "}";
  }

  private static BodyPublisher json() {
    return BodyPublishers.ofString("{\"end_customer_id\": \"a\"}");
  }
}
