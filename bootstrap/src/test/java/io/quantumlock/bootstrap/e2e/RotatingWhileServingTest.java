package io.quantumlock.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.bootstrap.command.Run;
import io.quantumlock.domain.customer.Plan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Servers serve all the while: one that was started before, and one with the new key.
class RotatingWhileServingTest {
  private static final Map<String, String> DATA = Map.of("data", "AQID");
  @TempDir Path home;

  Map<String, String> database() {
    return Map.of();
  }

  private Map<String, String> settings(String keyFile) {
    var settings = new HashMap<>(database());
    settings.put("QUANTUMLOCK_HOME", home.toString());
    settings.put("QUANTUMLOCK_MASTER_KEY_FILE", home.resolve(keyFile).toString());
    return settings;
  }

  @Test
  void licensesTokensAndKeysWorkThroughoutAndTheOldKeyOpensNothingAfterwards() throws Exception {
    try (var old = Node.with(settings("master.key"))) {
      var apiKey = old.customer("acme", Plan.FREE);
      var token = old.service("billing");
      var vendor = old.caller(apiKey);
      var license = vendor.generate("alice").get("license_key");
      var signed = sign(old.caller(token));

      var rotated =
          Run.with(
                  settings("master.key"),
                  "master-key",
                  "rotate",
                  "--to-file",
                  home.resolve("next.key").toString(),
                  "--json")
              .json();
      assertThat(rotated.get("rotation_under_way").asBoolean()).isTrue();
      assertThat(rotated.get("seeds_left").asInt()).isZero();

      try (var next = Node.with(settings("next.key"))) {
        for (var node : new Node[] {old, next}) {
          assertThat(node.caller(apiKey).validate(license, "alice"))
              .isEqualTo("true: License valid");
          assertThat(verify(node.caller(token), signed)).isTrue();
          assertThat(verify(node.caller(token), sign(node.caller(token)))).isTrue();
        }
        var later = next.caller(apiKey).generate("bob").get("license_key");
        assertThat(vendor.validate(later, "bob")).isEqualTo("true: License valid");

        var finished = Run.with(settings("next.key"), "master-key", "finish", "--json").json();
        assertThat(finished.get("rotation_under_way").asBoolean()).isFalse();
        assertThat(finished.get("master_keys").size()).isEqualTo(1);
        assertThat(verify(old.caller(token), sign(old.caller(token)))).isTrue();
      }
    }
    var refused = Run.with(settings("master.key"), "kms", "list");
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err()).contains("the database is sealed under").contains("master.key");
    assertThat(Run.with(settings("next.key"), "kms", "list").exitCode()).isZero();
    assertThat(Files.exists(home.resolve("master.key"))).isTrue();
  }

  private static String sign(Caller service) {
    return service.post("/api/v1/kms/sign", DATA).get("signature");
  }

  private static boolean verify(Caller service, String signature) {
    var body = Map.of("data", "AQID", "signature", signature);
    return Boolean.parseBoolean(service.post("/api/v1/kms/verify", body).get("valid"));
  }
}
