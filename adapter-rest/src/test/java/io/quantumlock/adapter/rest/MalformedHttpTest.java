package io.quantumlock.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.domain.customer.Plan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MalformedHttpTest {
  @RegisterExtension static final World world = World.shared();

  private final RawHttp raw = new RawHttp(world.api.port());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /api/v1/licenses/%zz HTTP/1.1",
        "GET /api/v1/licenses/%2 HTTP/1.1",
        "GET /api/v1/licenses/%00 HTTP/1.1",
        "GET /api/v1/licenses/%2F HTTP/1.1",
        "GET /api/v1/licenses/%2e%2e/%2e%2e HTTP/1.1",
        "GET /api/v1/licenses/..%2f..%2fetc%2fpasswd HTTP/1.1",
        "GET /api/v1/licenses/%ff HTTP/1.1",
        "GET /api/v1/licenses/%c0%ae%c0%ae HTTP/1.1",
        "GET /api/v1/licenses/a;b=c HTTP/1.1",
        "GET /docs/../../../../etc/passwd HTTP/1.1",
        "GET //etc/passwd HTTP/1.1",
        "GET /WEB-INF/web.xml HTTP/1.1",
        "GET /META-INF/MANIFEST.MF HTTP/1.1",
        "GET \\windows HTTP/1.1",
        "GET /a b HTTP/1.1",
        "G@T / HTTP/1.1",
        "nonsense",
        "CONNECT example.com:443 HTTP/1.1",
        "GET http://[::1 HTTP/1.1",
      })
  void isRefusedAsAProblem(String requestLine) {
    var answer = raw.exchange(requestLine + "\nHost: localhost\nConnection: close\n\n");
    assertThat(answer.status()).isBetween(400, 499);
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: localhost\nContent-Length: x",
        "Host: localhost\nContent-Length: -1",
        "Host: localhost\nContent-Length: 1\nContent-Length: 2",
        "Host: localhost\nContent-Length: 99999999999999999999",
        "Host: localhost\nTransfer-Encoding: zip",
        "Host: localhost\nbad header",
        "Host: localhost\n: empty",
        "Host: localhost\nX: \u0000",
        "Host: a\nHost: b",
        "X-Host: localhost",
      })
  void headersAreRefusedAsAProblem(String headers) {
    var answer = raw.exchange("POST /api/v1/licenses/generate HTTP/1.1\n" + headers + "\n\n");
    assertThat(answer.status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET / HTTP/9.9", "GET HTTP/1.1"})
  void anUnknownVersionIs505(String requestLine) {
    assertThat(raw.exchange(requestLine + "\nHost: localhost\n\n").status()).isEqualTo(505);
  }

  @Test
  void aPathWithAnEncodedSlashIsToldHowToWriteIt() {
    var answer = raw.exchange("GET /api/v1/kms/keys/a%2fb HTTP/1.1\nHost: localhost\n\n");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.get("detail")).contains("encoded slash").endsWith("is written as ~");
    assertThat(raw.exchange("GET /a b HTTP/1.1\nHost: localhost\n\n").get("detail"))
        .isEqualTo("The request is not well-formed HTTP");
  }

  @Test
  void aTooLongAddressIs414() {
    var answer = raw.exchange("GET /" + "a".repeat(9000) + " HTTP/1.1\nHost: localhost\n\n");
    assertThat(answer.status()).isEqualTo(414);
  }

  @Test
  void tooLargeHeadersAre431() {
    var answer = raw.exchange("GET / HTTP/1.1\nHost: localhost\nX: " + "a".repeat(9000) + "\n\n");
    assertThat(answer.status()).isEqualTo(431);
  }

  @Test
  void brokenChunksAre400() {
    var answer =
        raw.exchange(
            """
            POST /api/v1/licenses/generate HTTP/1.1
            Host: localhost
            X-API-Key: %s
            Content-Type: application/json
            Transfer-Encoding: chunked

            xyz
            """
                .formatted(world.apiKey(Plan.FREE)));
    assertThat(answer.status()).isEqualTo(400);
  }

  @Test
  void aQueryWithABrokenEscapeNamesTheParameter() {
    var answer =
        raw.exchange(
            "GET /api/v1/licenses?page=%%zz&other=%%zz HTTP/1.1\nHost: localhost\nX-API-Key: %s\n\n"
                .formatted(world.apiKey(Plan.FREE)));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.fields()).containsExactly("page");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain; charset", "text/plain; charset=bogus", ";", "\u00ff"})
  void anOddContentTypeOnAGetDoesNotMatter(String contentType) {
    var answer =
        raw.exchange(
            "GET /api/v1/licenses?page=1 HTTP/1.1\nHost: localhost\nContent-Type: "
                + contentType
                + "\n\n");
    assertThat(answer.status()).isEqualTo(401);
  }
}
