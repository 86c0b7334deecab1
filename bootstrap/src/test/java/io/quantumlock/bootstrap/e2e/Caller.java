package io.quantumlock.bootstrap.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A program that calls the API with one credential.
final class Caller {
  private static final JsonMapper JSON = new JsonMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final URI server;
  private final String token;

  Caller(URI server, String token) {
    this.server = server;
    this.token = token;
  }

  record Answer(int status, JsonNode body) {
    String text(String field) {
      return body.path(field).asString("nothing");
    }
  }

  Answer generate(String endCustomer) throws IOException, InterruptedException {
    return post("/api/v1/licenses/generate", Map.of("end_customer_id", endCustomer));
  }

  /// @return whether it is valid, and the message
  String validate(String key, String endCustomer) throws IOException, InterruptedException {
    var answer =
        post(
            "/api/v1/licenses/validate",
            Map.of("license_key", key, "end_customer_id", endCustomer));
    return answer.text("valid") + ": " + answer.text("message");
  }

  Answer get(String path) throws IOException, InterruptedException {
    return send(request(path).GET().build());
  }

  Answer post(String path, Map<String, ?> body) throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
            .build());
  }

  private HttpRequest.Builder request(String path) {
    var credential = token.startsWith("svc_") ? "Authorization" : "X-API-Key";
    return HttpRequest.newBuilder(server.resolve(path))
        .timeout(Duration.ofSeconds(60))
        .header(credential, token.startsWith("svc_") ? "Bearer " + token : token);
  }

  private static Answer send(HttpRequest request) throws IOException, InterruptedException {
    var response = HTTP.send(request, BodyHandlers.ofString());
    return new Answer(response.statusCode(), JSON.readTree(response.body()));
  }
}
