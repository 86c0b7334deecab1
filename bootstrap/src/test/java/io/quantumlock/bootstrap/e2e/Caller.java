package io.quantumlock.bootstrap.e2e;

import io.quantumlock.adapter.rest.Answer;
import io.quantumlock.adapter.rest.ApiClient;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/// A program that calls the API with one credential. Every answer is held against `openapi.json`.
/// Comes back when it is told to, as a server does that has just started or has too much to do, or
/// whose database has the same request in hand.
final class Caller {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final ApiClient client;
  private final Duration patience;

  private Caller(ApiClient client, Duration patience) {
    this.client = client;
    this.patience = patience;
  }

  Caller(URI server, String token) {
    var anybody = new ApiClient(server.getPort());
    client = token.startsWith("svc_") ? anybody.withServiceToken(token) : anybody.withApiKey(token);
    patience = PATIENCE;
  }

  /// One that takes the first answer.
  Caller impatient() {
    return new Caller(client, Duration.ZERO);
  }

  /// A caller with a key for one request.
  Caller once(String idempotencyKey) {
    return new Caller(client.with("Idempotency-Key", idempotencyKey), patience);
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
    return insist(() -> client.get(path));
  }

  Answer post(String path, Map<String, ?> body) {
    return insist(() -> client.post(path, JSON.writeValueAsString(body)));
  }

  private Answer insist(Supplier<Answer> call) {
    long begin = System.nanoTime();
    var answer = call.get();
    while ((answer.status() == 503 || answer.status() == 409)
        && answer.header("Retry-After").equals("1")
        && System.nanoTime() - begin < patience.toNanos()) {
      answer = call.get();
    }
    return answer;
  }
}
