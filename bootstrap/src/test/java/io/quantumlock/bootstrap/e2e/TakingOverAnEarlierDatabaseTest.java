package io.quantumlock.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.bootstrap.command.Run;
import io.quantumlock.bootstrap.command.Tampering;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Today's release on what a real server of each earlier schema version left.
class TakingOverAnEarlierDatabaseTest {
  static final List<String> VERSIONS = List.of("1", "2", "10", "11", "12", "13", "14", "15", "16");

  private static final Path MIGRATIONS =
      Path.of("../adapter-jdbc/src/main/resources/io/quantumlock/adapter/jdbc/migrations");
  private static final Pattern MIGRATION = Pattern.compile("V(\\d+)__\\w+\\.sql");

  @TempDir Path home;

  /// A new migration makes the version before it an earlier one.
  @Test
  void everyVersionButTheNewestHasLeftOne() throws IOException {
    try (var files = Files.list(MIGRATIONS)) {
      var versions =
          files
              .map(file -> MIGRATION.matcher(file.getFileName().toString()))
              .filter(name -> name.matches())
              .map(name -> Integer.valueOf(name.group(1)))
              .sorted()
              .toList();
      assertThat(VERSIONS)
          .map(Integer::valueOf)
          .isEqualTo(versions.subList(0, versions.size() - 1));
    }
  }

  private Map<String, String> settings(String keyFile) {
    return Map.of(
        "QUANTUMLOCK_HOME",
        home.toString(),
        "QUANTUMLOCK_MASTER_KEY_FILE",
        home.resolve(keyFile).toString());
  }

  private static void assertThatAllGoesOn(Node node, EarlierServer earlier) {
    var vendor = node.caller(earlier.answered("api_key"));
    assertThat(vendor.validate(earlier.answered("valid"), "alice"))
        .isEqualTo("true: License valid");
    assertThat(vendor.validate(earlier.answered("another"), "carol"))
        .isEqualTo("true: License valid");
    assertThat(vendor.validate(earlier.answered("revoked"), "bob"))
        .isEqualTo("false: License revoked");
    assertThat(total(vendor, "revoked")).isEqualTo("1");
    assertThat(total(vendor, "active")).isEqualTo("2");
    var service = node.caller(earlier.answered("service_token"));
    assertThatItHolds("ED25519", earlier.answered("ED25519"), service);
    assertThatItHolds("ED25519", earlier.answered("ED25519.rotated"), service);
    assertThatItHolds("ML-DSA-65", earlier.answered("ML-DSA-65"), service);
    assertThat(service.post("/api/v1/kms/sign", Map.of("data", "AQID")).status()).isEqualTo(200);
  }

  private static String total(Caller vendor, String status) {
    return vendor.get("/api/v1/licenses?status_filter=" + status).get("total");
  }

  private static void assertThatItHolds(String algorithm, String signature, Caller service) {
    var signed = Map.of("algorithm", algorithm, "data", "AQID", "signature", signature);
    assertThat(service.post("/api/v1/kms/verify", signed).get("valid")).isEqualTo("true");
  }

  @ParameterizedTest
  @FieldSource("VERSIONS")
  void licensesTokensAndKeysGoOnAndTheMasterKeyCanBeReplaced(String version) throws Exception {
    var earlier = new EarlierServer(version);
    earlier.leave(home);
    try (var node = Node.with(settings("master.key"))) {
      assertThatAllGoesOn(node, earlier);
    }
    var next = home.resolve("next.key").toString();
    var rotated =
        Run.with(settings("master.key"), "master-key", "rotate", "--to-file", next, "--json");
    assertThat(rotated.json().get("seeds_left").asInt()).isZero();
    var finished = Run.with(settings("next.key"), "master-key", "finish", "--json").json();
    assertThat(finished.get("master_keys").size()).isEqualTo(1);

    try (var node = Node.with(settings("next.key"))) {
      assertThatAllGoesOn(node, earlier);
    }
    assertThat(Run.with(settings("next.key"), "audit", "verify").out())
        .startsWith("The audit trail holds: ");
  }

  @ParameterizedTest
  @FieldSource("VERSIONS")
  void whatSomebodyAltersAfterwardsIsRefusedMarkOrNoMark(String version) throws Exception {
    new EarlierServer(version).leave(home);
    assertThat(Run.in(home, "service-token", "list").exitCode()).isZero();

    Tampering.with(home, "update service_token set grants = 'kms:admin=*', mark = null");

    assertThat(Run.in(home, "service-token", "list").out())
        .contains("The row of service token 1 is refused: it has no mark");
  }
}
