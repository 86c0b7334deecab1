package io.quantumlock.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.domain.access.Token;
import io.quantumlock.domain.customer.Plan;
import io.quantumlock.domain.kms.Grant;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String MARK = "marked-as-secret";
  private static final String DATA =
      Base64.getEncoder().encodeToString(MARK.getBytes(StandardCharsets.UTF_8));

  @TempDir Path home;

  Map<String, String> database() {
    return Map.of();
  }

  @Test
  void noSecretIsInTheDatabaseOrInAnyLogLine() throws Exception {
    var tokens = new ArrayList<Token>();
    var licenses = new ArrayList<String>();
    var log = new EveryLogLine();
    try (log;
        var node = Node.in(home, database())) {
      tokens.add(node.customer("acme", Plan.FREE));
      tokens.add(node.service("billing"));
      tokens.add(node.service("keys", List.of(Grant.parse("kms:admin"), Grant.parse("kms:read"))));
      var calls = new EveryCall(node.caller(tokens.get(0)), MARK, DATA);
      licenses.add(calls.ofACustomer());
      calls.ofAService(node.caller(tokens.get(1)), node.caller(tokens.get(2)));
      new EveryCall(node.caller(tokens.get(1)), MARK, DATA).thatAreWrong(licenses.getFirst());
      Soon.within(PATIENCE, "a line for each route", () -> log.haveAll(calls.routes()));
    }

    var logged = log.text();
    assertThat(logged)
        .contains("com.zaxxer.hikari", "org.flywaydb", "org.jdbi", "io.javalin")
        .doesNotContain(MARK, DATA, licenses.getFirst());
    for (var token : tokens) {
      assertThat(logged).doesNotContain(token.reveal());
      assertThat(kept()).doesNotContain(token.reveal());
    }
    assertThat(kept()).contains("acme@example.com");
  }

  /// All that the database holds.
  String kept() throws Exception {
    var kept = new StringBuilder();
    try (var files = Files.list(home)) {
      for (var file : files.filter(f -> !f.endsWith("master.key")).toList()) {
        kept.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    return kept.toString();
  }
}
