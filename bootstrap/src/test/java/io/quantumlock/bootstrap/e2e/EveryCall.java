package io.quantumlock.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.adapter.rest.Answer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/// Calls the whole API with texts that nobody else may see.
final class EveryCall {
  private static final String LICENSES = "/api/v1/licenses";
  private static final String KMS = "/api/v1/kms/";

  private final Caller caller;
  private final String mark;
  private final String data;

  EveryCall(Caller caller, String mark, String data) {
    this.caller = caller;
    this.mark = mark;
    this.data = data;
  }

  /// @return each method and path that `openapi.json` has
  List<String> routes() {
    var routes = new TreeSet<String>();
    caller
        .get("/openapi.json")
        .json()
        .get("paths")
        .forEachEntry(
            (path, item) ->
                item.propertyNames().stream()
                    .filter(name -> name.equals("get") || name.equals("post"))
                    .forEach(method -> routes.add(method.toUpperCase(Locale.ROOT) + " " + path)));
    return List.copyOf(routes);
  }

  /// @return the license key
  String ofACustomer() {
    for (var path : List.of("/", "/health", "/api/v1/plans", "/.well-known/jwks.json")) {
      succeeded(caller.get(path));
    }
    var order =
        Map.of("end_customer_id", mark, "features", List.of(mark), "metadata", Map.of(mark, mark));
    var issued = succeeded(caller.once(mark).post(LICENSES + "/generate", order));
    var key = issued.get("license_key");
    assertThat(caller.validate(key, mark)).startsWith("true: ");
    succeeded(caller.get(LICENSES));
    succeeded(caller.get(LICENSES + "/" + key + "?include=metadata"));
    var reason = Map.of("reason", mark);
    succeeded(caller.once(mark).post(LICENSES + "/" + key + "/revoke", reason));
    for (var path : List.of("/api/v1/revocations", "/api/v1/stats", "/api/v1/customers/me")) {
      succeeded(caller.get(path));
    }
    return key;
  }

  void ofAService(Caller service, Caller administrator) {
    var signature = succeeded(service.post(KMS + "sign", Map.of("data", data))).get("signature");
    var signed = Map.of("data", data, "signature", signature);
    succeeded(service.post(KMS + "verify", signed));
    succeeded(service.post(KMS + "sign/batch", items(Map.of("data", data))));
    succeeded(service.post(KMS + "verify/batch", items(signed)));
    var key = Map.of("key_id", "orders", "algorithm", "ML-DSA-65");
    succeeded(administrator.post(KMS + "keys", key));
    succeeded(administrator.get(KMS + "keys"));
    succeeded(administrator.get(KMS + "keys/orders"));
    succeeded(administrator.get(KMS + "keys/orders/public"));
    succeeded(administrator.post(KMS + "keys/orders/rotate", Map.of()));
    succeeded(administrator.post(KMS + "keys/orders/policy", Map.of()));
    var disable = Map.of("action", "disable");
    succeeded(administrator.post(KMS + "keys/orders/versions/1/state", disable));
  }

  /// By a service, which has no licenses.
  void thatAreWrong(String licenseKey) {
    refused(401, caller.get(LICENSES + "/" + licenseKey));
    refused(404, caller.get("/" + mark));
    refused(401, caller.get(LICENSES + "?status_filter=" + mark));
    refused(400, caller.post(KMS + "sign", Map.of("data", mark)));
    refused(404, caller.post(KMS + "sign", Map.of("data", data, "key_id", mark)));
    refused(400, caller.post(KMS + "verify", Map.of("data", data, "signature", mark)));
  }

  private static Map<String, ?> items(Map<String, String> item) {
    return Map.of("items", List.of(item));
  }

  private static Answer succeeded(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isIn(200, 201);
    return answer;
  }

  private static void refused(int status, Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
  }
}
