package io.quantumlock.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ManagementApiTest {
  private final AtomicBoolean ready = new AtomicBoolean();
  private final ManagementApi api = ManagementApi.start("127.0.0.1", 0, ready::get, () -> "up 1\n");
  private final HttpClient http = HttpClient.newHttpClient();

  @AfterEach
  void stop() {
    http.close();
    api.close();
  }

  @Test
  void whoeverAnswersIsAlive() throws Exception {
    var answer = get("/live");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"status\":\"live\"}");
  }

  @Test
  void readinessFollowsTheServer() throws Exception {
    assertThat(get("/ready").statusCode()).isEqualTo(503);
    assertThat(send("HEAD", "/ready").statusCode()).isEqualTo(503);
    ready.set(true);
    assertThat(get("/ready").statusCode()).isEqualTo(200);
    assertThat(get("/ready").body()).isEqualTo("{\"status\":\"ready\"}");
  }

  @Test
  void metricsAreText() throws Exception {
    var answer = get("/metrics");

    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/plain; version=0.0.4");
    assertThat(answer.body()).isEqualTo("up 1\n");
  }

  @Test
  void nothingOfTheApiIsThere() {
    assertThat(new RawHttp(api.port()).exchange("GET /health HTTP/1.1\nHost: a\n\n").status())
        .isEqualTo(404);
  }

  @Test
  void whatIsNotThereIsAProblemAsInTheApi() throws Exception {
    var missing = get("/health");
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(missing.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(missing.body())
        .contains("\"status\":404", "There is nothing at this path")
        .contains(missing.headers().firstValue("X-Request-Id").orElseThrow());

    var wrong = send("POST", "/ready");
    assertThat(wrong.statusCode()).isEqualTo(405);
    assertThat(wrong.headers().firstValue("Allow")).contains("GET, HEAD, OPTIONS");
    assertThat(wrong.body()).contains("This path does not answer to that method");
  }

  @Test
  void whatFailsIsAProblemThatSaysNothing() throws Exception {
    try (var log = new LogCapture();
        var broken = ManagementApi.start("127.0.0.1", 0, ready::get, ManagementApiTest::fail)) {
      var answer = send("GET", broken.port(), "/metrics");

      assertThat(answer.statusCode()).isEqualTo(500);
      assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
      assertThat(answer.body()).contains(Problems.OUR_FAULT).doesNotContain("the cause");
      assertThat(log.lines(Level.ERROR)).singleElement().asString().contains("the cause");
    }
  }

  private static String fail() {
    throw new IllegalStateException("the cause");
  }

  @Test
  void aPortThatIsTakenIsTold() {
    assertThatThrownBy(() -> ManagementApi.start("127.0.0.1", api.port(), ready::get, () -> ""))
        .isInstanceOf(CannotListen.class)
        .hasMessageContaining("the port is taken");
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send("GET", path);
  }

  private HttpResponse<String> send(String method, String path) throws Exception {
    return send(method, api.port(), path);
  }

  private HttpResponse<String> send(String method, int port, String path) throws Exception {
    var uri = URI.create("http://127.0.0.1:" + port + path);
    var request = HttpRequest.newBuilder(uri).method(method, BodyPublishers.noBody()).build();
    return http.send(request, BodyHandlers.ofString());
  }
}
