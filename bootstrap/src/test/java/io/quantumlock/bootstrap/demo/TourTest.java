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
