package io.quantumlock.bootstrap.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.quantumlock.bootstrap.command.Run;
import io.quantumlock.domain.access.Token;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TourTest {

  @Test
  void theDemoShowsEveryStepAndEndsWell() {
    var run = Run.with(Map.of(), "demo");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .contains(
            "POST /api/v1/licenses/generate",
            "\"License valid\"",
            "\"License revoked successfully\"",
            "\"License revoked\"",
            "GET /api/v1/revocations",
            "POST /api/v1/kms/sign",
            "POST /api/v1/kms/verify")
        .doesNotContainPattern("(qlk|svc)_[0-9A-Za-z]{49}");
  }

  @Test
  void inJsonEveryStepIsALine() {
    var run = Run.with(Map.of(), "demo", "--json");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out().lines()).hasSize(8).last().isEqualTo("{\"ok\":true}");
  }

  @Test
  void theDemoLeavesTheSettingsOfItsCallerAlone() {
    var settings =
        Map.of(
            "QUANTUMLOCK_DB_URL", "jdbc:postgresql://192.0.2.1/nobody",
            "QUANTUMLOCK_DB_USER", "nobody",
            "QUANTUMLOCK_MASTER_KEY", "not for a demo",
            "QUANTUMLOCK_MASTER_KEY_FILE", "/dev/null/master.key",
            "QUANTUMLOCK_MASTER_KEY_PASSPHRASE", "short",
            "QUANTUMLOCK_TLS_CERTIFICATE_FILE", "/dev/null/fullchain.pem",
            "QUANTUMLOCK_MANAGEMENT_PORT", "70000");
    var run = Run.with(settings, "demo", "--json");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out().lines()).last().isEqualTo("{\"ok\":true}");
  }

  @Test
  void whateverAnswersOtherwiseIsAFault() throws IOException {
    var answer = "{\"valid\":true}".getBytes(StandardCharsets.UTF_8);
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
    try {
      var seen = new ArrayList<Exchange>();
      var random = new Random(1);
      var faults =
          new Tour(seen::add)
              .walk(
                  URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
                  Token.mint(Token.Kind.API_KEY, random),
                  Token.mint(Token.Kind.SERVICE, random));

      assertThat(seen).hasSize(7);
      assertThat(faults)
          .contains(
              "A vendor issues a license to his customer: answered 200 where it should be 201",
              "The program validates it again: valid is true where it should be false",
              "An offline program syncs what was revoked: count is nothing where it should be 1");
    } finally {
      server.stop(0);
    }
  }
}
