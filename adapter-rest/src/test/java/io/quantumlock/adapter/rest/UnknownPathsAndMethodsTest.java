package io.quantumlock.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnknownPathsAndMethodsTest {
  @RegisterExtension static final World world = World.shared();

  private final ApiClient anybody = world.anybody();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nowhere",
        "/api",
        "/api/v1",
        "/api/v2/licenses",
        "/API/V1/plans",
        "/api/v1/kms",
        "/api/v1/licenses/a/b/c",
        "/docs/index.html",
        "/docs/swagger-ui.js",
        "/openapi.yaml",
        "/robots.txt",
        "/api/v1/licenses/generate/x"
      })
  void anUnknownPathIs404(String path) {
    for (var method :
        new String[] {"GET", "POST", "DELETE", "OPTIONS", "HEAD", "PROPFIND", "BEFORE"}) {
      assertThat(anybody.send(method, path, BodyPublishers.noBody()).status()).isEqualTo(404);
    }
    assertThat(anybody.get(path).get("detail")).isEqualTo("There is nothing at this path");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POST   | /health                     | GET, HEAD, OPTIONS",
        "DELETE | /api/v1/licenses            | GET, HEAD, OPTIONS",
        "PUT    | /api/v1/licenses/generate   | POST, OPTIONS",
        "GET    | /api/v1/licenses/generate   | POST, OPTIONS",
        "HEAD   | /api/v1/licenses/validate   | POST, OPTIONS",
        "GET    | /api/v1/licenses/validate/  | POST, OPTIONS",
        "BREW   | /api/v1/licenses/validate   | POST, OPTIONS",
        "PATCH  | /api/v1/licenses/a          | GET, HEAD, OPTIONS",
        "BEFORE | /api/v1/licenses/a          | GET, HEAD, OPTIONS",
        "PATCH  | /api/v1/licenses/a/revoke   | POST, OPTIONS",
        "GET    | /api/v1/kms/sign            | POST, OPTIONS",
        "TRACE  | /                           | GET, HEAD, OPTIONS",
        "BREW   | /                           | GET, HEAD, OPTIONS",
        "BEFORE | /                           | GET, HEAD, OPTIONS",
        "AFTER  | /                           | GET, HEAD, OPTIONS",
        "get    | /                           | GET, HEAD, OPTIONS",
        "QUERY  | /docs                       | GET, HEAD, OPTIONS",
      })
  void aWrongMethodIs405AndToldTheRightOnes(String method, String path, String allowed) {
    var answer = anybody.send(method, path, BodyPublishers.noBody());
    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.header("Allow").split(", ")).containsExactlyInAnyOrder(allowed.split(", "));
    if (!method.equals("HEAD")) {
      assertThat(answer.get("title")).isEqualTo("Method Not Allowed");
    }
  }

  @Test
  void optionsTellsWhatAPathAnswersTo() {
    var answer = anybody.send("OPTIONS", "/api/v1/licenses", BodyPublishers.noBody());
    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
    assertThat(answer.header("Content-Type")).isEmpty();
  }

  @Test
  void headIsGetWithoutABody() {
    var get = anybody.get("/api/v1/plans");
    var head = anybody.send("HEAD", "/api/v1/plans", BodyPublishers.noBody());
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.header("Content-Type")).isEqualTo("application/json");
    assertThat(head.header("Content-Length")).isEqualTo(get.header("Content-Length"));
    assertThat(anybody.send("HEAD", "/api/v1/stats", BodyPublishers.noBody()).status())
        .isEqualTo(401);
  }

  @Test
  void noHeaderOverrulesTheMethod() {
    var sneaky = anybody.with("X-HTTP-Method-Override", "GET");
    assertThat(sneaky.send("DELETE", "/health", BodyPublishers.noBody()).status()).isEqualTo(405);
  }

  @Test
  void aWebSocketIsNotSpoken() {
    var answer =
        new RawHttp(world.api.port())
            .exchange(
                """
                GET /health HTTP/1.1
                Host: localhost
                Upgrade: websocket
                Connection: Upgrade
                Sec-WebSocket-Version: 13
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==

                """);
    assertThat(answer.status()).isEqualTo(200);
  }
}
