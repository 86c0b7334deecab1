package io.quantumlock.bootstrap.demo;

import io.quantumlock.domain.access.Token;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/// The steps of the tour and what each must answer.
public final class Tour {
  private static final String END_CUSTOMER = "user@acmecorp.com";
  private static final String DATA =
      Base64.getEncoder()
          .encodeToString("hello, post-quantum world".getBytes(StandardCharsets.UTF_8));

  private final Consumer<Exchange> audience;
  private final List<String> faults = new ArrayList<>();

  /// @param audience is shown every exchange as it happens
  public Tour(Consumer<Exchange> audience) {
    this.audience = audience;
  }

  /// @return what did not answer as it should: nothing when all did
  public List<String> walk(URI server, Token apiKey, Token serviceToken) {
    try (var vendor = new Client(server, apiKey);
        var service = new Client(server, serviceToken)) {
      liveALicense(vendor);
      signAndVerify(service);
    }
    return List.copyOf(faults);
  }

  private void liveALicense(Client vendor) {
    var issued =
        see(
            vendor.post(
                "A vendor issues a license to his customer",
                "/api/v1/licenses/generate",
                ordered("end_customer_id", END_CUSTOMER, "features", List.of("premium"))),
            201,
            Map.of("end_customer_id", END_CUSTOMER, "quantum_verified", true));
    var key = issued.path("license_key").asString("");
    var presented = ordered("license_key", key, "end_customer_id", END_CUSTOMER);
    see(
        vendor.post("The program validates it", "/api/v1/licenses/validate", presented),
        200,
        Map.of("valid", true, "message", "License valid"));
    see(
        vendor.post(
            "The vendor revokes it",
            "/api/v1/licenses/" + key + "/revoke",
            Map.of("reason", "Subscription cancelled")),
        200,
        Map.of("success", true, "license_key", key));
    see(
        vendor.post("The program validates it again", "/api/v1/licenses/validate", presented),
        200,
        Map.of("valid", false, "message", "License revoked"));
    see(
        vendor.get("An offline program syncs what was revoked", "/api/v1/revocations"),
        200,
        Map.of("count", 1));
  }

  private void signAndVerify(Client service) {
    var signed =
        see(
            service.post("A service signs data", "/api/v1/kms/sign", Map.of("data", DATA)),
            200,
            Map.of("algorithm", "ML-DSA-65", "key_id", "default"));
    see(
        service.post(
            "Another verifies the signature",
            "/api/v1/kms/verify",
            ordered("data", DATA, "signature", signed.path("signature").asString(""))),
        200,
        Map.of("valid", true));
  }

  /// Two fields in the order in which they are to be shown.
  private static Map<String, Object> ordered(
      String first, Object firstValue, String second, Object secondValue) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put(first, firstValue);
    fields.put(second, secondValue);
    return fields;
  }

  private JsonNode see(Exchange exchange, int status, Map<String, ?> fields) {
    audience.accept(exchange);
    if (exchange.status() != status) {
      faults.add(
          exchange.title() + ": answered " + exchange.status() + " where it should be " + status);
    }
    fields.forEach(
        (name, value) -> {
          var answered = exchange.answer().path(name).asString("nothing");
          if (!answered.equals(value.toString())) {
            faults.add(
                exchange.title()
                    + ": "
                    + name
                    + " is "
                    + answered
                    + " where it should be "
                    + value);
          }
        });
    return exchange.answer();
  }
}
