package io.quantumlock.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.bootstrap.command.Program;
import io.quantumlock.bootstrap.command.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class StoppedServerTest {
  private static final int UNDER_WAY = 30;
  private static final int SIGTERM = 128 + 15;
  private static final String GENERATE = "/api/v1/licenses/generate";
  private static final String ORDER = "{\"end_customer_id\": \"user\"}";

  @TempDir Path home;

  @Test
  void everyRequestUnderWayIsAnsweredAndWhatItDidIsKept() throws Exception {
    var apiKey =
        Run.in(home, "customer add --name a --email a@b.c --plan startup --json".split(" "))
            .json()
            .get("api_key")
            .asString();
    var answers = new ArrayList<KeptConnection.Answer>();

    try (var server = ServerProcess.in(home)) {
      var connections = served(server.port(), apiKey);
      for (var connection : connections) {
        connection.post(GENERATE, apiKey, ORDER);
      }
      answers.add(connections.getFirst().answer());
      long told = System.nanoTime();
      assertThat(server.terminate()).isEqualTo(SIGTERM);
      assertThat(Duration.ofNanos(System.nanoTime() - told)).isLessThan(Duration.ofSeconds(10));
      for (var connection : connections.subList(1, UNDER_WAY)) {
        answers.add(connection.answer());
      }
      for (var connection : connections) {
        connection.close();
      }
    }

    assertThat(answers).extracting(KeptConnection.Answer::status).containsOnly(201);
    try (var node = Node.in(home)) {
      var vendor = node.caller(apiKey);
      assertThat(vendor.get("/api/v1/licenses").get("total")).isEqualTo("" + 2 * UNDER_WAY);
      for (var answer : answers) {
        var key = new JsonMapper().readTree(answer.body()).get("license_key").asString();
        assertThat(vendor.validate(key, "user")).isEqualTo("true: License valid");
      }
    }
  }

  /// Each has had a license, so that none waits in the queue of the operating system, and the
  /// server is fast enough to serve all of them at once.
  private static List<KeptConnection> served(int port, String apiKey) throws IOException {
    var connections = new ArrayList<KeptConnection>();
    for (int i = 0; i < UNDER_WAY; i++) {
      var connection = new KeptConnection(port);
      connection.post(GENERATE, apiKey, ORDER);
      assertThat(connection.answer().status()).isEqualTo(201);
      connections.add(connection);
    }
    return connections;
  }

  @Test
  void aServerThatIsToldToEndEndsByItself() throws Exception {
    try (var server = ServerProcess.in(home)) {
      assertThat(server.terminate()).isEqualTo(SIGTERM);
    }
  }

  @Test
  void aServerThatIsToldToEndWhileItWarmsUpNeverSaysThatItIsReady() throws Exception {
    int port = Scrape.freePort();
    var builder = Program.with(List.of(), "serve", "--json");
    builder.environment().put("QUANTUMLOCK_HOME", home.toString());
    builder.environment().put("QUANTUMLOCK_HTTP_PORT", "" + port);
    var process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (var out = process.inputReader()) {
      Soon.within(Duration.ofSeconds(60), "it answers", () -> answers(port));
      process.toHandle().destroy();
      assertThat(out.readAllAsString()).isEmpty();
      assertThat(process.waitFor()).isEqualTo(SIGTERM);
    } finally {
      process.destroyForcibly();
    }
  }

  private static boolean answers(int port) {
    try (var connection = new KeptConnection(port)) {
      connection.get("/health");
      return connection.answer().status() == 200;
    } catch (IOException _) {
      return false;
    }
  }
}
