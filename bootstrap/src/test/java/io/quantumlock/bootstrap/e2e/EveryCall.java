package io.quantumlock.bootstrap.e2e;

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
    List.of("/", "/health", "/api/v1/plans", "/.well-known/jwks.json").forEach(caller::get);
    var order =
        Map.of("end_customer_id", mark, "features", List.of(mark), "metadata", Map.of(mark, mark));
    var key = caller.once(mark).post(LICENSES + "/generate", order).get("license_key");
    caller.validate(key, mark);
    caller.get(LICENSES);
    caller.get(LICENSES + "/" + key + "?include=metadata");
    caller.once(mark).post(LICENSES + "/" + key + "/revoke", Map.of("reason", mark));
    List.of("/api/v1/revocations", "/api/v1/stats", "/api/v1/customers/me").forEach(caller::get);
    return key;
  }

  void ofAService(Caller service, Caller administrator) {
    var signature = service.post(KMS + "sign", Map.of("data", data)).get("signature");
    var signed = Map.of("data", data, "signature", signature);
    service.post(KMS + "verify", signed);
    service.post(KMS + "sign/batch", Map.of("items", List.of(Map.of("data", data))));
    service.post(KMS + "verify/batch", Map.of("items", List.of(signed)));
    administrator.post(KMS + "keys", Map.of("key_id", "orders", "algorithm", "ED25519"));
    administrator.get(KMS + "keys");
    administrator.get(KMS + "keys/orders");
    administrator.get(KMS + "keys/orders/public");
    administrator.post(KMS + "keys/orders/rotate", Map.of());
    administrator.post(KMS + "keys/orders/policy", Map.of());
    administrator.post(KMS + "keys/orders/versions/1/state", Map.of("action", "disable"));
  }

  void thatAreWrong(String licenseKey) {
    caller.get(LICENSES + "/" + licenseKey);
    caller.get("/" + mark);
    caller.get(LICENSES + "?status_filter=" + mark);
    caller.post(KMS + "sign", Map.of("data", mark));
    caller.post(KMS + "sign", Map.of("data", data, "key_id", mark));
    caller.post(KMS + "verify", Map.of("data", data, "signature", mark));
  }
}
