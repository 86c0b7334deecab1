package io.quantumlock.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.bootstrap.command.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// Gives out API keys and service tokens on the command line, beside the server that they are for,
/// and remembers all that he was told.
final class Operator {
  private static final String ADMINISTERING =
      "service-token issue --name operator"
          + " --right kms:admin --right kms:sign --right kms:verify --right kms:read";

  private final Map<String, String> settings;
  private final List<String> apiKeys = new ArrayList<>();
  private final List<JsonNode> tokens = new ArrayList<>();

  /// @param settings of an installation that has a [Vendor]
  Operator(Map<String, String> settings) {
    this.settings = settings;
    tokens.add(run(ADMINISTERING));
  }

  /// One more API key, and a service token that takes over from the newest.
  void renew() {
    apiKeys.add(run("api-key issue --customer vendor-0").get("api_key").asString());
    tokens.add(run("service-token rotate --id " + tokens.getLast().get("id").asString()));
  }

  private JsonNode run(String command) {
    return Run.with(settings, (command + " --json").split(" ")).json();
  }

  /// With which every key is administered.
  String token() {
    return tokens.getLast().get("token").asString();
  }

  void assertThatNothingIsLost(Function<String, Caller> server) {
    assertThat(apiKeys)
        .allSatisfy(key -> assertThat(answer(server, key, "/api/v1/licenses")).isEqualTo(200));
    assertThat(tokens)
        .extracting(token -> token.get("token").asString())
        .allSatisfy(token -> assertThat(answer(server, token, "/api/v1/kms/keys")).isEqualTo(200));
  }

  private static int answer(Function<String, Caller> server, String credential, String path) {
    return server.apply(credential).get(path).status();
  }
}
