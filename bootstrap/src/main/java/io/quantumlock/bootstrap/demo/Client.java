package io.quantumlock.bootstrap.demo;

import io.quantumlock.domain.access.Token;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A caller with one credential.
final class Client implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI server;
  private final Token token;

  Client(URI server, Token token) {
    this.server = server;
    this.token = token;
  }

  Exchange get(String title, String path) {
    return exchange(title, "GET", path, Optional.empty());
  }

  Exchange post(String title, String path, Map<String, ?> body) {
    return exchange(title, "POST", path, Optional.of(JSON.valueToTree(body)));
  }

  private Exchange exchange(String title, String method, String path, Optional<JsonNode> body) {
    var request =
        HttpRequest.newBuilder(server.resolve(path))
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/json")
            .header(headerName(), headerValue(token.reveal()))
            .method(
                method,
                body.map(json -> BodyPublishers.ofString(json.toString()))
                    .orElseGet(BodyPublishers::noBody))
            .build();
    try {
      var response = http.send(request, BodyHandlers.ofString());
      return new Exchange(
          title,
          headerName() + ": " + headerValue(token.toString()),
          method,
          path,
          body,
          response.statusCode(),
          JSON.readTree(response.body()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private String headerName() {
    return switch (token.kind()) {
      case API_KEY -> "X-API-Key";
      case SERVICE -> "Authorization";
    };
  }

  private String headerValue(String secret) {
    return switch (token.kind()) {
      case API_KEY -> secret;
      case SERVICE -> "Bearer " + secret;
    };
  }

  @Override
  public void close() {
    http.close();
  }
}
