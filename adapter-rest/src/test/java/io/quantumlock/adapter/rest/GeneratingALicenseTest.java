package io.quantumlock.adapter.rest;

import static io.quantumlock.adapter.rest.JsonAssertions.assertAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.domain.customer.Plan;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GeneratingALicenseTest {
  private static final String GENERATE = "/api/v1/licenses/generate";

  @RegisterExtension static final World world = World.shared();

  @Test
  void answersAsTheReferenceShows() {
    var answer =
        world
            .customer()
            .post(
                GENERATE,
                """
                {
                  "end_customer_id": "user@acmecorp.com",
                  "features": ["premium", "api_access", "analytics"],
                  "valid_days": 365,
                  "metadata": {"company": "Acme Corp"}
                }
                """);
    assertAnswer(
        answer,
        201,
        """
        {
          "license_key": "%s",
          "quantum_signature": "%s",
          "end_customer_id": "user@acmecorp.com",
          "features": ["premium","api_access","analytics"],
          "valid_until": "2026-06-15T10:30:00",
          "quantum_verified": true,
          "qcos_fidelity": 0.9847,
          "security_level": "Quantum-QCOS-16Q",
          "generated_at": "2025-06-15T10:30:00"
        }\
        """
            .formatted(answer.get("license_key"), answer.get("quantum_signature")));
  }

  @Test
  void theEndCustomerAloneIsEnough() {
    var answer = world.customer().post(GENERATE, "{\"end_customer_id\": \"ü€😀 d'or\"}");
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.get("end_customer_id")).isEqualTo("ü€😀 d'or");
    assertThat(answer.json().get("features")).isEmpty();
    assertThat(answer.get("valid_until")).isEqualTo("2026-06-15T10:30:00");
  }

  @Test
  void nullStandsForAbsentAndUnknownMembersAreIgnored() {
    var answer =
        world
            .customer()
            .post(
                GENERATE,
                """
                {"end_customer_id": "a", "features": null, "valid_days": null, "metadata": null,
                 "colour": {"of": ["the", "sky"]}}
                """);
    assertThat(answer.status()).isEqualTo(201);
  }

  @Test
  void repeatedFeaturesAreDropped() {
    var answer =
        world
            .customer()
            .post(GENERATE, "{\"end_customer_id\": \"a\", \"features\": [\"b\", \"a\", \"b\"]}");
    assertThat(answer.json().get("features").toString()).isEqualTo("[\"b\",\"a\"]");
  }

  @Test
  void anExhaustedQuotaIs429UntilTheNextMonth() {
    var customer = world.customer(Plan.FREE);
    for (int i = 0; i < 100; i++) {
      World.issue(customer);
    }
    var answer = customer.post(GENERATE, "{\"end_customer_id\": \"a\"}");
    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.get("detail")).isEqualTo("Monthly license limit reached");
    var untilJuly = Duration.parse("P15DT13H30M").toSeconds();
    assertThat(answer.header("Retry-After")).isEqualTo(Long.toString(untilJuly));
    world.later(Duration.ofSeconds(untilJuly));
    assertThat(World.issue(customer)).startsWith("QCOS-");
  }

  @Test
  void overloadIs503AndCostsNothing() {
    var customer = world.customer();
    world.fingerprints.overload();
    var answer = customer.post(GENERATE, "{\"end_customer_id\": \"a\"}");
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.header("Retry-After")).isEqualTo("1");
    assertThat(answer.body()).doesNotContain("may have been made");
    assertThat(customer.get("/api/v1/stats").get("licenses_generated_month")).isEqualTo("0");
  }
}
