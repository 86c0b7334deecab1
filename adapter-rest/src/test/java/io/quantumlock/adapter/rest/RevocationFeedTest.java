package io.quantumlock.adapter.rest;

import static io.quantumlock.adapter.rest.JsonAssertions.assertAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevocationFeedTest {
  private static final String FEED = "/api/v1/revocations";

  @RegisterExtension static final World world = World.shared();

  private final ApiClient acme = world.customer();

  @Test
  void answersAsTheReferenceShows() {
    var first = revoke();
    world.later(Duration.ofHours(4));
    var second = revoke();
    assertAnswer(
        acme.get(FEED + "?since=2025-06-01T00:00:00Z"),
        200,
        """
        {
          "revoked_ids": ["%s","%s"],
          "count": 2,
          "timestamp": "2025-06-15T14:30:00"
        }\
        """
            .formatted(first, second));
  }

  @Test
  void theTimestampPassedOnMissesNothing() {
    var first = revoke();
    var timestamp = acme.get(FEED).get("timestamp");
    var second = revoke();
    assertThat(acme.get(FEED + "?since=" + timestamp).body()).contains(first, second);
    world.later(Duration.ofSeconds(2));
    var third = revoke();
    assertThat(acme.get(FEED + "?since=2025-06-15T10:30:02").body())
        .contains(third)
        .doesNotContain(first, second);
  }

  @Test
  void aPlusThatWasNotEncodedIsStillAPlus() {
    revoke();
    assertThat(acme.get(FEED + "?since=2025-06-15T12:30:00+02:00").get("count")).isEqualTo("1");
    assertThat(acme.get(FEED + "?since=2025-06-15T12:30:00%2B02:00").get("count")).isEqualTo("1");
    assertThat(acme.get(FEED + "?since=2025-06-15T12:30:01%2B02:00").get("count")).isEqualTo("0");
  }

  @Test
  void theFarthestYearsAreFine() {
    revoke();
    assertThat(acme.get(FEED + "?since=0000-01-01").get("count")).isEqualTo("1");
    assertThat(acme.get(FEED + "?since=9999-12-31T23:59:60-18:00").get("count")).isEqualTo("0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday", "2025-02-30", "2025-06-01&since=2025-06-01", "%00"})
  void anythingElseIsNamed(String since) {
    var answer = acme.get(FEED + "?since=" + since);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.fields()).containsExactly("since");
  }

  private String revoke() {
    var key = World.issue(acme);
    acme.post("/api/v1/licenses/" + key + "/revoke", "");
    return key;
  }
}
