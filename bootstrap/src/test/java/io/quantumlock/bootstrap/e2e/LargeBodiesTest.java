package io.quantumlock.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A server with very little memory is sent the largest bodies that there may be, many at once.
@Timeout(120)
class LargeBodiesTest {
  private static final int MANY = 48;
  private static final int BYTES = 8 * 1024 * 1024;
  private static final String PATH = "/api/v1/kms/sign/batch";

  @TempDir Path home;

  private String token = "";

  private ServerProcess start() throws IOException {
    var settings = Map.of("QUANTUMLOCK_HOME", home.toString());
    try (var node = Node.with(settings)) {
      token = node.service("signer").reveal();
    }
    return ServerProcess.with(List.of("-Xmx128m"), settings);
  }

  private KeptConnection.Answer sign(int port, byte[] body) throws IOException {
    try (var connection = new KeptConnection(port)) {
      connection.postAsService(PATH, token, body);
      return connection.answer();
    }
  }

  private static byte[] body(int bytes) {
    var json = "{\"items\": [{\"data\": \"%s\"}]}";
    return json.formatted("AAAA".repeat((bytes - json.length()) / 4))
        .getBytes(StandardCharsets.US_ASCII);
  }

  @Test
  void someAreSignedAndTheOthersToldToComeBack() throws Exception {
    var large = body(BYTES);
    try (var server = start();
        var threads = Executors.newFixedThreadPool(MANY)) {
      Callable<KeptConnection.Answer> call = () -> sign(server.port(), large);
      var answers = new ArrayList<KeptConnection.Answer>();
      for (var answer : threads.invokeAll(Collections.nCopies(MANY, call))) {
        answers.add(answer.get());
      }

      assertThat(answers).extracting(KeptConnection.Answer::status).containsOnly(200, 503);
      assertThat(answers)
          .filteredOn(answer -> answer.status() == 503)
          .isNotEmpty()
          .allSatisfy(answer -> assertThat(answer.retryAfter()).isPositive());
      assertThat(sign(server.port(), large).status()).isEqualTo(200);
      assertThat(server.log()).noneMatch(line -> line.contains("OutOfMemoryError"));
    }
  }
}
