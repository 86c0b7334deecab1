package io.quantumlock.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.adapter.jdbc.Postgres;
import io.quantumlock.adapter.rest.Answer;
import io.quantumlock.domain.customer.Plan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Three servers on one PostgreSQL.
@Timeout(120)
class SeveralNodesTest {
  @TempDir Path home;

  private final List<Node> nodes = new ArrayList<>();
  private final List<Caller> vendor = new ArrayList<>();

  @BeforeEach
  void start() {
    var database = Map.of("QUANTUMLOCK_DB_URL", Postgres.settings().url());
    for (int i = 0; i < 3; i++) {
      nodes.add(Node.in(home, database));
    }
    var apiKey = nodes.getFirst().customer("acme", Plan.FREE);
    nodes.forEach(node -> vendor.add(node.caller(apiKey)));
  }

  @AfterEach
  void stop() {
    nodes.forEach(Node::close);
  }

  private List<Answer> atOnce(int count, Function<Caller, Answer> request) throws Exception {
    var requests = new ArrayList<Callable<Answer>>();
    for (int i = 0; i < count; i++) {
      var caller = vendor.get(i % 3);
      requests.add(() -> request.apply(caller));
    }
    var answers = new ArrayList<Answer>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var answer : threads.invokeAll(requests)) {
        answers.add(answer.get());
      }
    }
    return answers;
  }

  /// Nodes that have just started turn some of a crowd away, who come again: they have used
  /// nothing.
  @Test
  void togetherTheyIssueExactlyTheQuota() throws Exception {
    var answers = atOnce(150, caller -> caller.generate("user"));

    assertThat(answers).extracting(Answer::status).containsOnly(201, 429);
    assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(100);
    assertThat(vendor.get(1).get("/api/v1/stats").get("licenses_generated_month")).isEqualTo("100");
  }

  @Test
  void aRequestThatIsSentToAllOfThemIsCarriedOutOnce() throws Exception {
    var answers = atOnce(9, caller -> caller.once("a-key").generate("user"));

    assertThat(answers).extracting(Answer::status).containsOnly(201);
    assertThat(answers).extracting(Answer::body).containsOnly(answers.getFirst().body());
    assertThat(vendor.get(1).get("/api/v1/licenses").get("total")).isEqualTo("1");

    var key = answers.getFirst().get("license_key");
    var revoked = atOnce(9, caller -> caller.once("a-key").revoke(key));
    assertThat(revoked).extracting(Answer::status).containsOnly(200);
    assertThat(revoked).extracting(Answer::body).containsOnly(revoked.getFirst().body());
  }

  @Test
  void whatOneHasRevokedIsRevokedOnAllOthers() {
    for (int i = 0; i < 30; i++) {
      var key = vendor.get(i % 3).generate("user").get("license_key");
      assertThat(vendor).allMatch(node -> node.validate(key, "user").equals("true: License valid"));
      vendor.get((i + 1) % 3).revoke(key);
      assertThat(vendor)
          .allMatch(node -> node.validate(key, "user").equals("false: License revoked"));
    }
  }
}
