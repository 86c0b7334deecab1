package io.quantumlock.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Secrets where HTTP has other things: the HTTP server itself turns such requests down, and would
/// quote them in the log.
class MisplacedSecretsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String SECRET = "qlk_0123456789";

  private static final List<String> REQUESTS =
      List.of(
          "GET /health HTTP/1.1\r\nHost: %s @x\r\n\r\n",
          "CONNECT /api/v1/licenses/%s HTTP/1.1\r\nHost: a\r\n\r\n",
          "GET http://%s @x/health HTTP/1.1\r\nHost: a\r\n\r\n",
          "GET /a/..;/%s%%00%%zz HTTP/1.1\r\nHost: a\r\n\r\n",
          "GET /health HTTP/1.1\r\nHost: a\r\n%s \u0001\r\n\r\n",
          "GET /health HTTP/1.1\r\nHost: a\r\nCookie: \"%s\r\n\r\n",
          "%s\r\n\r\n");

  @TempDir Path home;

  @ParameterizedTest
  @ValueSource(strings = {"text", "json"})
  void noneIsLogged(String format) throws Exception {
    var settings = Map.of("QUANTUMLOCK_HOME", home.toString(), "QUANTUMLOCK_LOG_FORMAT", format);
    try (var server = ServerProcess.shortLived(settings)) {
      for (var request : REQUESTS) {
        try (var connection = new KeptConnection(server.port())) {
          connection.write(request.formatted(SECRET));
          assertThat(connection.answer().status()).isBetween(200, 499);
        }
      }
      server.caller("").get("/api/v1/plans");
      Soon.within(
          PATIENCE, "the line of the last request", () -> logged(server).contains("/api/v1/plans"));

      assertThat(logged(server)).doesNotContain(SECRET);
    }
  }

  private static String logged(ServerProcess server) {
    try {
      return String.join("\n", server.log());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
