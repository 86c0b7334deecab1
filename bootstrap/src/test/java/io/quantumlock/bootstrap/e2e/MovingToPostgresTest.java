package io.quantumlock.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.adapter.jdbc.Postgres;
import io.quantumlock.bootstrap.command.Run;
import io.quantumlock.bootstrap.command.Tampering;
import io.quantumlock.domain.customer.Plan;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MovingToPostgresTest {
  @TempDir Path home;
  private final String url = Postgres.settings().url();

  private Run move() {
    return Run.in(home, "move", "--to", url, "--json");
  }

  @Test
  void everythingIsThereAfterwardsAndASecondMoveIsRefused() throws Exception {
    String apiKey;
    String license;
    try (var server = ServerProcess.shortLived(Map.of("QUANTUMLOCK_HOME", home.toString()))) {
      apiKey =
          Run.in(home, "customer", "add", "--name", "a", "--email", "a@a.com", "--json")
              .json()
              .get("api_key")
              .asString();
      license = server.caller(apiKey).generate("alice").get("license_key");
      var refused = move();
      assertThat(refused.exitCode()).isEqualTo(1);
      assertThat(refused.err()).contains("The embedded database is in use");
      server.terminate();
    }

    var moved = move().json();
    assertThat(moved.get("licenses").asInt()).isEqualTo(1);
    assertThat(moved.get("validated").asInt()).isEqualTo(1);
    assertThat(move().err()).contains("not empty");

    try (var node = Node.in(home, Map.of("QUANTUMLOCK_DB_URL", url))) {
      assertThat(node.caller(apiKey).validate(license, "alice")).isEqualTo("true: License valid");
      assertThat(node.customer("b", Plan.FREE).reveal()).isNotEqualTo(apiKey);
    }
  }

  @Test
  void aLicenseThatSomebodyAlteredIsNamedAndTheMoveIsNoSuccess() throws Exception {
    String altered;
    try (var node = Node.in(home)) {
      var vendor = node.caller(node.customer("a", Plan.FREE));
      assertThat(vendor.generate("alice").status()).isEqualTo(201);
      altered = vendor.generate("bob").get("license_key");
    }
    Tampering.with(home, "update license set end_customer = 'mallory' where end_customer = 'bob'");

    var moved = move();
    assertThat(moved.exitCode()).isEqualTo(1);
    var row = new JsonMapper().readTree(moved.out());
    assertThat(row.get("licenses").asInt()).isEqualTo(2);
    assertThat(row.get("validated").asInt()).isEqualTo(1);
    assertThat(row.get("not_regenerated").valueStream().map(JsonNode::asString))
        .containsExactly(altered);
  }

  @Test
  void aTargetThatLetsNobodyInIsToldInOneLine() {
    assertThat(Run.in(home, "migrate").exitCode()).isZero();
    var nowhere = url.replaceFirst("(//[^/]*/)\\w+", "$1nowhere");

    var run = Run.in(home, "move", "--to", nowhere);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .hasLineCount(1)
        .contains("cannot be opened", "\"nowhere\" does not exist");
  }

  @Test
  void onlyAnEmbeddedDatabaseThatIsThereIsMoved() {
    assertThat(move().err()).contains("There is no embedded database in " + home);
    var settings = Map.of("QUANTUMLOCK_HOME", home.toString(), "QUANTUMLOCK_DB_URL", url);
    assertThat(Run.with(settings, "move", "--to", url).err()).contains("the settings name another");
  }
}
