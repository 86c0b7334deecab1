package io.quantumlock.adapter.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// Talks HTTP to the API, and holds every answer against `openapi.json`: none escapes.
public final class ApiClient {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final URI base;
  private final HttpClient http;
  private final Map<String, String> headers;

  public ApiClient(int port) {
    this(URI.create("http://127.0.0.1:" + port), HTTP);
  }

  public ApiClient(URI base, HttpClient http) {
    this(base, http, Map.of());
  }

  private ApiClient(URI base, HttpClient http, Map<String, String> headers) {
    this.base = base;
    this.http = http;
    this.headers = headers;
  }

  /// A client that sends this header too.
  public ApiClient with(String header, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new ApiClient(base, http, more);
  }

  public ApiClient withApiKey(String apiKey) {
    return with("X-API-Key", apiKey);
  }

  public ApiClient withServiceToken(String token) {
    return with("Authorization", "Bearer " + token);
  }

  public Answer get(String path) {
    return send("GET", path, BodyPublishers.noBody());
  }

  /// Posts JSON.
  public Answer post(String path, String json) {
    return with("Content-Type", "application/json")
        .send("POST", path, BodyPublishers.ofString(json));
  }

  public Answer send(String method, String path, HttpRequest.BodyPublisher body) {
    var request = HttpRequest.newBuilder(base.resolve(path)).timeout(LONGEST).method(method, body);
    headers.forEach(request::header);
    try {
      var response = http.send(request.build(), BodyHandlers.ofString());
      var answer = new Answer(response.statusCode(), response.headers(), response.body());
      Contract.check(method, base.resolve(path).getRawPath(), answer);
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
