package io.quantumlock.adapter.rest;

import static io.quantumlock.adapter.rest.JsonAssertions.assertAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevokingALicenseTest {
  @RegisterExtension static final World world = World.shared();

  private final ApiClient acme = world.customer();
  private final String key = World.issue(acme);
  private final String path = "/api/v1/licenses/" + key + "/revoke";

  @Test
  void answersAsTheReferenceShows() {
    world.later(Duration.ofHours(4));
    assertAnswer(
        acme.post(path, "{\"reason\": \"Customer cancelled subscription\"}"),
        200,
        """
        {
          "success": true,
          "license_key": "%s",
          "revoked_at": "2025-06-15T14:30:00",
          "reason": "Customer cancelled subscription",
          "message": "License revoked successfully"
        }\
        """
            .formatted(key));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " \r\n", "{}", "{\"reason\": null}", "{\"reason\": \"\"}", "{\"why\": 1}"})
  void theReasonMayBeLeftOut(String body) {
    assertThat(acme.post(path, body).body()).contains("\"reason\":null");
  }

  @Test
  void aReasonMayHaveLinesAndFiveHundredCharacters() {
    var reason = "😀".repeat(498) + "\\r\\n";
    assertThat(acme.post(path, "{\"reason\": \"" + reason + "\"}").status()).isEqualTo(200);
  }

  @Test
  void aSecondTimeIsRefusedAndChangesNothing() {
    acme.post(path, "{\"reason\": \"first\"}");
    var second = acme.post(path, "{\"reason\": \"second\"}");
    assertThat(second.status()).isEqualTo(400);
    assertThat(second.get("detail")).isEqualTo("License already revoked");
    assertThat(second.json().has("errors")).isFalse();
    assertThat(acme.get("/api/v1/licenses/" + key).get("revoked_reason")).isEqualTo("first");
  }

  @Test
  void anothersAndUnknownAndMalformedKeysAreNotFound() {
    assertThat(world.customer().post(path, "").status()).isEqualTo(404);
    assertThat(acme.post(path.replace(key, "QCOS-1"), "").status()).isEqualTo(404);
    assertThat(acme.get("/api/v1/licenses/" + key).get("revoked")).isEqualTo("false");
  }
}
