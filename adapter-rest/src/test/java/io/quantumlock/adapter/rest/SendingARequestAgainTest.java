package io.quantumlock.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.customer.Plan;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SendingARequestAgainTest {
  private static final String GENERATE = "/api/v1/licenses/generate";
  private static final String ORDER = "{\"end_customer_id\": \"a\", \"features\": [\"pro\"]}";
  private static final String HEADER = "Idempotency-Key";

  @RegisterExtension static final World world = World.shared();

  private final ApiClient acme = world.customer();
  private final ApiClient retrying = acme.with(HEADER, "\"8e03978e-40d5\"");

  private String used() {
    return acme.get("/api/v1/stats").get("licenses_generated_month");
  }

  @Test
  void theFirstLicenseComesAgainAndCostsNothing() {
    var first = retrying.post(GENERATE, ORDER);
    world.later(Duration.ofHours(23));
    var second = retrying.post(GENERATE, ORDER.replace(" ", "") + "\n");

    assertThat(first.status()).isEqualTo(201);
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(used()).isEqualTo("1");
  }

  @Test
  void withoutAKeyOrWithAnotherItIsAnotherLicense() {
    retrying.post(GENERATE, ORDER);
    acme.post(GENERATE, ORDER);
    acme.post(GENERATE, ORDER);
    acme.with(HEADER, "b").post(GENERATE, ORDER);

    assertThat(used()).isEqualTo("4");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"end_customer_id\": \"b\", \"features\": [\"pro\"]}",
        "{\"end_customer_id\": \"a\", \"features\": []}",
        "{\"end_customer_id\": \"a\", \"features\": [\"pro\"], \"valid_days\": 30}",
        "{\"end_customer_id\": \"a\", \"features\": [\"pro\"], \"metadata\": {}}"
      })
  void anotherOrderUnderTheSameKeyIsRefusedNamingTheHeader(String other) {
    retrying.post(GENERATE, ORDER);
    var answer = retrying.post(GENERATE, other);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.fields()).containsExactly(HEADER);
    assertThat(used()).isEqualTo("1");
  }

  @Test
  void aRevocationComesAgainAsItWas() {
    var key = World.issue(acme);
    var revoke = "/api/v1/licenses/" + key + "/revoke";
    var first = retrying.post(revoke, "{\"reason\": \"gone\"}");
    world.later(Duration.ofHours(1));

    var second = retrying.post(revoke, "{\"reason\": \"gone\"}");
    assertThat(second.status()).isEqualTo(200);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(retrying.post(revoke, "{\"reason\": \"other\"}").fields()).containsExactly(HEADER);
    assertThat(retrying.post(revoke.replace(key, World.issue(acme)), "").fields())
        .containsExactly(HEADER);
    assertThat(acme.post(revoke, "").get("detail")).isEqualTo("License already revoked");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a\tb"})
  void aKeyThatIsNoneIsRefusedNamingTheHeader(String key) {
    for (var path : new String[] {GENERATE, "/api/v1/licenses/QCOS-1/revoke"}) {
      var answer = acme.with(HEADER, key).post(path, ORDER);
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.fields()).containsExactly(HEADER);
    }
    assertThat(acme.with(HEADER, "k".repeat(256)).post(GENERATE, ORDER).status()).isEqualTo(400);
    assertThat(acme.with(HEADER, "k".repeat(255)).post(GENERATE, ORDER).status()).isEqualTo(201);
  }

  @Test
  void twoKeysAreNone() {
    var apiKey = world.apiKey(Plan.FREE);
    var answer =
        new RawHttp(world.api.port())
            .exchange(
                "POST "
                    + GENERATE
                    + " HTTP/1.1\nHost: x\nX-API-Key: "
                    + apiKey
                    + "\nIdempotency-Key: a\nIdempotency-Key: b\nConnection: close\n"
                    + "Content-Length: 25\n\n{\"end_customer_id\": \"abc\"}");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.fields()).containsExactly(HEADER);
  }

  @Test
  void oneThatIsUnderWayElsewhereIs409ForAMoment() {
    world.faults.strike(new Rejection.InFlight());

    var answer = retrying.post(GENERATE, ORDER);
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.header("Retry-After")).isEqualTo("1");
  }
}
