package io.quantumlock.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.domain.customer.Plan;
import io.quantumlock.domain.kms.Grant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class MetricsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String KMS = "/api/v1/kms/";
  private static final Path DASHBOARD = Path.of("../docs/grafana/quantumlock.json");
  private static final Path OPERATIONS = Path.of("../docs/operations.md");

  private static final Pattern ALERTS = Pattern.compile("(?ms)^## Alerts$(.*?)(?=^## |\\z)");
  private static final Pattern CELL = Pattern.compile("(?m)^\\| ([^|]*) \\|");
  private static final Pattern CONDITION = Pattern.compile("`([^`]+) (?:>|<|==) [0-9.]+`");

  @TempDir Path home;

  @Test
  void whatWasDoneIsCounted() throws IOException {
    int port = Scrape.freePort();
    try (var node = managed(port)) {
      drive(node);
      Soon.within(
          PATIENCE, "a line for the last request", () -> Scrape.of(port).has("\"unmatched\""));
      var scrape = Scrape.of(port);

      assertThat(scrape.value("quantumlock_licenses_issued_total")).isEqualTo(100);
      assertThat(scrape.value("quantumlock_quota_refusals_total")).isEqualTo(1);
      assertThat(scrape.value("quantumlock_licenses_revoked_total")).isEqualTo(1);
      assertThat(scrape.value("quantumlock_verdicts_total{verdict=\"valid\"}")).isEqualTo(1);
      assertThat(scrape.value("quantumlock_verdicts_total{verdict=\"revoked\"}")).isEqualTo(1);
      assertThat(scrape.value("hikaricp_connections_max{pool=\"quantumlock\"}")).isEqualTo(10);
      assertThat(scrape.value("quantumlock_fingerprint_queue")).isZero();
      assertThat(
              scrape.value(
                  "quantumlock_fingerprint_seconds_count"
                      + "{backend=\"scalar\",operation=\"make\"}"))
          .isEqualTo(100);
      assertThat(
              scrape.value(
                  "http_server_requests_seconds_count{method=\"POST\","
                      + "route=\"/api/v1/licenses/{license_key}/revoke\",status=\"200\"}"))
          .isEqualTo(2);
      assertThat(scrape.text()).doesNotContain("marked").doesNotContain("acme");
    }
  }

  /// By a key of its own, since a server signs the audit trail too, whenever it likes.
  @Test
  void aSignatureAndItsVerificationAreCountedOnce() throws IOException {
    int port = Scrape.freePort();
    try (var node = managed(port)) {
      var administrator = node.caller(node.service("keys", List.of(Grant.parse("kms:admin"))));
      administrator.post(KMS + "keys", Map.of("key_id", "orders", "algorithm", "ED25519"));
      var service = node.caller(node.service("billing"));
      var before = Scrape.of(port);
      var signature =
          service
              .post(
                  KMS + "sign", Map.of("data", "AA==", "key_id", "orders", "algorithm", "ED25519"))
              .get("signature");
      service.post(
          KMS + "verify",
          Map.of(
              "data", "AA==", "signature", signature, "key_id", "orders", "algorithm", "ED25519"));

      var after = Scrape.of(port);
      for (var operation : List.of("sign", "verify")) {
        var series =
            "quantumlock_kms_operation_seconds_count{algorithm=\"ED25519\",operation=\"%s\"}"
                .formatted(operation);
        assertThat(after.value(series)).isEqualTo(before.value(series) + 1);
      }
    }
  }

  @Test
  void eachQueryOfTheDashboardAndEachAlertAsksForWhatIsThere() throws IOException {
    int port = Scrape.freePort();
    var queries = new ArrayList<>(ofTheDashboard());
    assertThat(queries).hasSizeGreaterThan(15);
    queries.addAll(ofTheAlerts());
    assertThat(queries)
        .contains(Map.of("quantumlock_verdicts_total", Set.of("verdict=\"fingerprint_mismatch\"")));
    try (var node = managed(port)) {
      node.caller(node.customer("acme", Plan.FREE)).get("/api/v1/stats");
      Soon.within(
          PATIENCE,
          "a collection, and a request that was counted",
          () -> {
            System.gc();
            var scrape = Scrape.of(port);
            return scrape.has("jvm_gc_pause_seconds_sum") && scrape.has("/api/v1/stats");
          });

      var scrape = Scrape.of(port);
      for (var query : queries) {
        query.forEach(
            (metric, labels) ->
                assertThat(scrape.has(metric, labels)).as("%s with %s", metric, labels).isTrue());
      }
    }
  }

  private static List<Map<String, Set<String>>> ofTheDashboard() throws IOException {
    var dashboard = new JsonMapper().readTree(Files.readString(DASHBOARD));
    var variables =
        dashboard
            .at("/templating/list")
            .valueStream()
            .filter(variable -> variable.get("type").asString().equals("query"))
            .map(variable -> PromQl.labelsOfVariable(variable.get("query").asString()));
    var panels = dashboard.get("panels").findValuesAsString("expr").stream().map(PromQl::labels);
    return Stream.concat(variables, panels).toList();
  }

  /// Of each rule in the table, but the one about `up`, which is Prometheus's own.
  private static List<Map<String, Set<String>>> ofTheAlerts() throws IOException {
    var section =
        ALERTS.matcher(Files.readString(OPERATIONS)).results().toList().getFirst().group(1);
    var cells = CELL.matcher(section).results().map(cell -> cell.group(1)).toList();
    var rules = cells.subList(2, cells.size()); // under the title and its line
    assertThat(rules)
        .hasSizeGreaterThan(5)
        .contains("`up == 0`")
        .allMatch(CONDITION.asMatchPredicate());
    return rules.stream().filter(rule -> !rule.equals("`up == 0`")).map(PromQl::labels).toList();
  }

  /// https://prometheus.io/docs/practices/naming/
  @Test
  void namesFollowTheConventionsOfPrometheus() throws IOException {
    int port = Scrape.freePort();
    try (var node = managed(port)) {
      drive(node);
      Soon.within(
          PATIENCE, "a line for the last request", () -> Scrape.of(port).has("\"unmatched\""));
      var scrape = Scrape.of(port);

      assertThat(scrape.types())
          .hasSizeGreaterThan(30)
          .allMatch(type -> type.endsWith(" counter") == type.contains("_total "))
          .allSatisfy(type -> assertThat(type).matches("[a-z][a-z0-9_]* [a-z]+"))
          .allSatisfy(type -> assertThat(type).doesNotContainPattern("milli|_ms[_ ]|_kb[_ ]"));
      assertThat(scrape.types())
          .filteredOn(type -> type.endsWith(" histogram"))
          .hasSizeGreaterThan(2)
          .allSatisfy(type -> assertThat(type).contains("_seconds "));
      assertThat(scrape.descriptions())
          .filteredOn(description -> description.startsWith("quantumlock_"))
          .hasSizeGreaterThan(7)
          .allSatisfy(description -> assertThat(description).matches("\\w+ \\w.*"));
    }
  }

  private Node managed(int port) {
    var settings =
        Map.of("QUANTUMLOCK_MANAGEMENT_PORT", "" + port, "QUANTUMLOCK_QUANTUM_BACKEND", "scalar");
    return Node.in(home, settings);
  }

  private static void drive(Node node) {
    var caller = node.caller(node.customer("acme", Plan.FREE));
    var key = "";
    for (int i = 0; i < 101; i++) {
      var answer = caller.generate("marked");
      key = answer.status() == 201 ? answer.get("license_key") : key;
    }
    caller.validate(key, "marked");
    caller.once("again").revoke(key);
    caller.once("again").revoke(key);
    caller.validate(key, "marked");
    node.caller(node.service("billing")).post(KMS + "sign", Map.of("data", "AA=="));
    caller.get("/marked");
  }
}
