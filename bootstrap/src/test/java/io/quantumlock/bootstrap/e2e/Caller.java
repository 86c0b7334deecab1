package io.quantumlock.bootstrap.e2e;

import io.quantumlock.adapter.rest.Answer;
import io.quantumlock.adapter.rest.ApiClient;
import java.net.URI;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// A program that calls the API with one credential. Every answer is held against `openapi.json`.
final class Caller {
  private static final JsonMapper JSON = new JsonMapper();

  private final ApiClient client;

  private Caller(ApiClient client) {
    this.client = client;
  }

  Caller(URI server, String token) {
    var anybody = new ApiClient(server.getPort());
    client = token.startsWith("svc_") ? anybody.withServiceToken(token) : anybody.withApiKey(token);
  }

  /// A caller with a key for one request.
  Caller once(String idempotencyKey) {
    return new Caller(client.with("Idempotency-Key", idempotencyKey));
  }

  Answer generate(String endCustomer) {
    return post("/api/v1/licenses/generate", Map.of("end_customer_id", endCustomer));
  }

  Answer revoke(String key) {
    return post("/api/v1/licenses/" + key + "/revoke", Map.of());
  }

  /// @return whether it is valid, and the message
  String validate(String key, String endCustomer) {
    var answer =
        post(
            "/api/v1/licenses/validate",
            Map.of("license_key", key, "end_customer_id", endCustomer));
    return answer.get("valid") + ": " + answer.get("message");
  }

  Answer get(String path) {
    return client.get(path);
  }

  Answer post(String path, Map<String, ?> body) {
    return client.post(path, JSON.writeValueAsString(body));
  }
}
