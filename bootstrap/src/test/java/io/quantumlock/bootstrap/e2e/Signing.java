package io.quantumlock.bootstrap.e2e;

import io.quantumlock.adapter.rest.Answer;
import java.util.Base64;
import java.util.Map;

/// What a service does with signatures, over HTTP.
record Signing(Caller caller, String algorithm) {
  private static final String KEYS = "/api/v1/kms/keys/default/public?algorithm=";

  byte[] sign(byte[] data) {
    var answer =
        caller.post("/api/v1/kms/sign", Map.of("data", base64(data), "algorithm", algorithm));
    return Base64.getDecoder().decode(answer.get("signature"));
  }

  /// @param label any text for an algorithm
  Answer verify(byte[] data, byte[] signature, String label) {
    return caller.post(
        "/api/v1/kms/verify",
        Map.of("data", base64(data), "signature", base64(signature), "algorithm", label));
  }

  Answer verify(byte[] data, byte[] signature) {
    return verify(data, signature, algorithm);
  }

  /// As `SubjectPublicKeyInfo`.
  byte[] publicKeyFromPem() {
    var pem = caller.get(KEYS + algorithm + "&format=pem").body();
    return Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
  }

  byte[] publicKeyFromJwk() {
    var jwk = caller.get(KEYS + algorithm + "&format=jwk");
    return Base64.getUrlDecoder().decode(jwk.get(algorithm.equals("ED25519") ? "x" : "pub"));
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
