package io.quantumlock.bootstrap.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.bootstrap.command.Run;
import io.quantumlock.domain.access.Token;
import io.quantumlock.domain.customer.Plan;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LifeOfALicenseTest {
  @TempDir Path home;

  @Test
  void aLicenseIsIssuedValidatedRevokedAndSynced() throws Exception {
    try (var node = Node.in(home)) {
      var vendor = node.caller(node.customer("acme", Plan.STARTUP));
      var issued = vendor.generate("user@acme.com");
      var key = issued.get("license_key");

      assertThat(issued.status()).isEqualTo(201);
      assertThat(issued.json().get("quantum_verified").asBoolean()).isTrue();
      assertThat(issued.json().get("qcos_fidelity").asDouble()).isBetween(0.96, 1.0);
      assertThat(vendor.validate(key, "user@acme.com")).isEqualTo("true: License valid");
      assertThat(vendor.validate(key, "user@other.com"))
          .isEqualTo("false: License not found or does not match end-customer ID");

      var revoked = vendor.post("/api/v1/licenses/" + key + "/revoke", Map.of());
      assertThat(revoked.status()).isEqualTo(200);
      assertThat(vendor.validate(key, "user@acme.com")).isEqualTo("false: License revoked");
      assertThat(vendor.get("/api/v1/revocations").json().get("revoked_ids").get(0).asString())
          .isEqualTo(key);
      assertThat(vendor.get("/api/v1/stats").get("licenses_generated_month")).isEqualTo("1");
    }
  }

  @Test
  void anotherVendorSeesNothingOfIt() throws Exception {
    try (var node = Node.in(home)) {
      var key = node.caller(node.customer("acme", Plan.FREE)).generate("u").get("license_key");
      var stranger = node.caller(node.customer("stranger", Plan.FREE));

      assertThat(stranger.validate(key, "u")).startsWith("false: License not found");
      assertThat(stranger.get("/api/v1/licenses/" + key).status()).isEqualTo(404);
      assertThat(stranger.post("/api/v1/licenses/" + key + "/revoke", Map.of()).status())
          .isEqualTo(404);
      assertThat(stranger.get("/api/v1/licenses").get("total")).isEqualTo("0");
    }
  }

  @Test
  void aRestartFindsEverythingAgain() throws Exception {
    var data = Base64.getEncoder().encodeToString("data".getBytes(UTF_8));
    Token apiKey;
    Token serviceToken;
    String key;
    String signature;
    try (var node = Node.in(home)) {
      apiKey = node.customer("acme", Plan.STARTUP);
      serviceToken = node.service("billing");
      key = node.caller(apiKey).generate("u").get("license_key");
      signature =
          node.caller(serviceToken).post("/api/v1/kms/sign", Map.of("data", data)).get("signature");
    }

    try (var again = Node.in(home)) {
      var vendor = again.caller(apiKey);
      assertThat(vendor.validate(key, "u")).isEqualTo("true: License valid");
      assertThat(
              again
                  .caller(serviceToken)
                  .post("/api/v1/kms/verify", Map.of("data", data, "signature", signature))
                  .get("valid"))
          .isEqualTo("true");
      assertThat(vendor.generate("v").status()).isEqualTo(201);
      assertThat(vendor.get("/api/v1/licenses").json().at("/licenses/0/id").asInt()).isEqualTo(2);
    }
  }

  @Test
  void commandsWorkWhileTheServerRunsAndTakeEffectAtOnce() throws Exception {
    try (var node = Node.in(home)) {
      var added =
          Run.in(home, "customer", "add", "--name", "late", "--email", "l@late.com", "--json")
              .json();
      var vendor = node.caller(added.get("api_key").asString());

      assertThat(vendor.get("/api/v1/customers/me").get("plan")).isEqualTo("free");
      Run.in(home, "customer", "set-plan", "--customer", "late", "--plan", "business", "--json")
          .json();
      assertThat(vendor.get("/api/v1/customers/me").get("plan")).isEqualTo("business");

      Run.in(home, "api-key", "revoke", "--id", "1", "--json").json();
      assertThat(vendor.get("/api/v1/customers/me").status()).isEqualTo(401);
    }
  }
}
