package io.quantumlock.adapter.rest;

import static io.quantumlock.adapter.rest.JsonAssertions.assertAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ValidatingALicenseTest {
  private static final String UNKNOWN = "License not found or does not match end-customer ID";

  @RegisterExtension static final World world = World.shared();

  private final ApiClient acme = world.customer();
  private final String key = World.issue(acme);

  @Test
  void answersAsTheReferenceShows() {
    assertAnswer(
        validate(acme, key, "user@acmecorp.com"),
        200,
        """
        {
          "valid": true,
          "end_customer_id": "user@acmecorp.com",
          "quantum_verified": true,
          "message": "License valid"
        }\
        """);
  }

  @Test
  void theKeyMayBeInLowerCase() {
    assertThat(validate(acme, key.toLowerCase(Locale.ROOT), "user@acmecorp.com").get("valid"))
        .isEqualTo("true");
  }

  @Test
  void anotherEndCustomerIsNotFound() {
    assertAnswer(
        validate(acme, key, "User@acmecorp.com"),
        200,
        """
        {
          "valid": false,
          "end_customer_id": "User@acmecorp.com",
          "quantum_verified": false,
          "message": "License not found or does not match end-customer ID"
        }\
        """);
  }

  @Test
  void anotherCustomersLicenseIsNotFound() {
    assertInvalid(validate(world.customer(), key, "user@acmecorp.com"), UNKNOWN);
  }

  @Test
  void aMalformedKeyIsNotFound() {
    assertInvalid(validate(acme, "", "user@acmecorp.com"), UNKNOWN);
    assertInvalid(validate(acme, "QCOS-1", "user@acmecorp.com"), UNKNOWN);
    assertInvalid(validate(acme, key.replace('-', '\t'), "user@acmecorp.com"), UNKNOWN);
    assertInvalid(validate(acme, key + "\\u0000", "user@acmecorp.com"), UNKNOWN);
    assertInvalid(validate(acme, "\\ud800", "user@acmecorp.com"), UNKNOWN);
  }

  @Test
  void aRevokedLicenseSaysSoEvenAfterItsEnd() {
    acme.post("/api/v1/licenses/" + key + "/revoke", "");
    assertInvalid(validate(acme, key, "user@acmecorp.com"), "License revoked");
    world.later(Duration.ofDays(400));
    assertInvalid(validate(acme, key, "user@acmecorp.com"), "License revoked");
  }

  @Test
  void aLicenseIsExpiredFromItsLastInstantOn() {
    world.later(Duration.ofDays(365).minusNanos(1000));
    assertThat(validate(acme, key, "user@acmecorp.com").get("valid")).isEqualTo("true");
    world.later(Duration.ofNanos(1000));
    assertInvalid(validate(acme, key, "user@acmecorp.com"), "License expired");
  }

  private static Answer validate(ApiClient client, String key, String endCustomer) {
    var escaped = key.replace("\t", "\\t");
    return client.post(
        "/api/v1/licenses/validate",
        "{\"license_key\": \"%s\", \"end_customer_id\": \"%s\"}".formatted(escaped, endCustomer));
  }

  private static void assertInvalid(Answer answer, String message) {
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.get("valid")).isEqualTo("false");
    assertThat(answer.get("quantum_verified")).isEqualTo("false");
    assertThat(answer.get("message")).isEqualTo(message);
  }
}
