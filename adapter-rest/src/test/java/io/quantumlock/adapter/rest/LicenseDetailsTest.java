package io.quantumlock.adapter.rest;

import static io.quantumlock.adapter.rest.JsonAssertions.assertAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LicenseDetailsTest {
  @RegisterExtension static final World world = World.shared();

  private final ApiClient acme = world.customer();

  @Test
  void answersAsTheReferenceShows() {
    var issued =
        generate("{\"end_customer_id\": \"user@acmecorp.com\", \"features\": [\"a\", \"b\"]}");
    var key = issued.get("license_key");
    var expected =
        """
        {
          "id": 1,
          "license_key": "%s",
          "end_customer_id": "user@acmecorp.com",
          "features": ["a","b"],
          "valid_until": "2026-06-15T10:30:00",
          "created_at": "2025-06-15T10:30:00",
          "quantum_signature": "%s",
          "qcos_fidelity": "0.9847",
          "status": "active",
          "revoked": false,
          "revoked_at": null,
          "revoked_reason": null
        }\
        """
            .formatted(key, issued.get("quantum_signature"));
    assertAnswer(acme.get(path(key)), 200, expected);
    assertAnswer(acme.get(path(key.toLowerCase(Locale.ROOT))), 200, expected);
  }

  @Test
  void aRevokedLicenseTellsWhenAndWhy() {
    var key = World.issue(acme);
    acme.post(path(key) + "/revoke", "{\"reason\": \"left\"}");
    var answer = acme.get(path(key));
    assertThat(answer.get("status")).isEqualTo("revoked");
    assertThat(answer.get("revoked")).isEqualTo("true");
    assertThat(answer.get("revoked_at")).isEqualTo("2025-06-15T10:30:00");
    assertThat(answer.get("revoked_reason")).isEqualTo("left");
  }

  @Test
  void metadataComesLastAndToTheLetterWhenAskedFor() {
    var metadata =
        "{\"z\":1.0,\"a\":[-0,1e400,12345678901234567890123.10,{}],\"é\":\"\\t\\\"\\\\😀\","
            + "\"b\":[true,false,null,[]]}";
    var key =
        generate("{\"end_customer_id\": \"a\", \"metadata\": %s}".formatted(metadata))
            .get("license_key");
    assertThat(acme.get(path(key)).body()).endsWith("\"revoked_reason\":null}");
    assertThat(acme.get(path(key) + "?include=metadata").body())
        .endsWith("\"revoked_reason\":null,\"metadata\":" + metadata + "}");
  }

  @Test
  void absentMetadataIsNull() {
    assertThat(acme.get(path(World.issue(acme)) + "?include=metadata").body())
        .endsWith(",\"metadata\":null}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "secrets", "metadata,secrets", "metadata&include=metadata"})
  void anythingElseToIncludeIsNamed(String include) {
    var answer = acme.get(path(World.issue(acme)) + "?include=" + include);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.fields()).containsExactly("include");
  }

  @Test
  void anothersAndUnknownAndMalformedKeysAreNotFound() {
    var key = World.issue(acme);
    assertNotFound(world.customer().get(path(key)));
    assertNotFound(acme.get(path("QCOS-0000-0000-0000-0000-0000-0000-0000-0000")));
    assertNotFound(acme.get(path("x'%20OR%201=1--")));
    assertNotFound(acme.get(path("%C3%A9+%20x")));
    assertNotFound(acme.get(path("x".repeat(6000))));
  }

  private Answer generate(String json) {
    return acme.post("/api/v1/licenses/generate", json);
  }

  private static String path(String key) {
    return "/api/v1/licenses/" + key;
  }

  private static void assertNotFound(Answer answer) {
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.get("detail")).isEqualTo("License not found");
  }
}
