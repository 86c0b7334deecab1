package io.quantumlock.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;

/// A customer, a server that tells which commit it is of, and a license that validates.
final class FirstLicense {
  private FirstLicense() {}

  /// @return the executable that did it
  static Path of(Unpacked quantumLock) throws Exception {
    var release = quantumLock.run("version", "--json");
    assertThat(release.get("commit").asString()).isEqualTo(Commit.ofTheBuild());
    var apiKey =
        quantumLock
            .run("customer add --name a --email a@b.c --plan startup --json".split(" "))
            .get("api_key")
            .asString();
    try (var server = quantumLock.serve()) {
      var headers = server.get("/health").headers();
      assertThat(headers.firstValue("X-Commit")).hasValue(release.get("commit").asString());
      assertThat(headers.firstValue("X-Version")).hasValue(release.get("version").asString());
      var license =
          server.post("/api/v1/licenses/generate", apiKey, Map.of("end_customer_id", "user"));
      var verdict =
          server.post(
              "/api/v1/licenses/validate",
              apiKey,
              Map.of(
                  "license_key", license.get("license_key").asString(), "end_customer_id", "user"));
      assertThat(verdict.get("message").asString()).isEqualTo("License valid");
      return Path.of(server.process().info().command().orElseThrow());
    }
  }
}
