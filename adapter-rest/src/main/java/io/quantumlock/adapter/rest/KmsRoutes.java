package io.quantumlock.adapter.rest;

import io.javalin.http.Context;
import io.quantumlock.application.QuantumLock;
import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.kms.KeyId;
import io.quantumlock.domain.kms.RingId;
import io.quantumlock.domain.kms.SignatureAlgorithm;
import java.util.Base64;
import java.util.Optional;

/// Signing and verifying, for services.
final class KmsRoutes {
  private static final Bodies BODIES = Bodies.upToKibibytes(1024);

  private final QuantumLock quantumLock;

  KmsRoutes(QuantumLock quantumLock) {
    this.quantumLock = quantumLock;
  }

  record Signed(
      String signature, String keyId, String algorithm, String signedAt, String dataHash) {}

  void sign(Context ctx) {
    var body = BODIES.read(ctx);
    var data = data(body);
    var ring = ring(body);
    var signed = quantumLock.signData().sign(ring, data.orElseThrow());
    ctx.json(
        new Signed(
            Base64.getEncoder().encodeToString(signed.signature()),
            ring.keyId().value(),
            ring.algorithm().label(),
            Iso8601.utc(signed.at()),
            signed.dataHash().hex()));
  }

  record Verified(
      boolean valid, String keyId, String algorithm, String verifiedAt, String dataHash) {}

  void verify(Context ctx) {
    var body = BODIES.read(ctx);
    var data = data(body);
    var signature = body.requiredText("signature", text -> decode("signature", text));
    var ring = ring(body);
    var verified =
        quantumLock.verifySignature().verify(ring, data.orElseThrow(), signature.orElseThrow());
    ctx.json(
        new Verified(
            verified.valid(),
            ring.keyId().value(),
            ring.algorithm().label(),
            Iso8601.utc(verified.at()),
            verified.dataHash().hex()));
  }

  private static Optional<byte[]> data(RequestBody body) {
    return body.requiredText(
        "data",
        text -> {
          if (text.isEmpty()) {
            throw new Rejection.Invalid("data", "must not be empty");
          }
          return decode("data", text);
        });
  }

  /// Asked for last, so that the body is complete and can be checked.
  private static RingId ring(RequestBody body) {
    var keyId = body.text("key_id", KeyId::new);
    var algorithm = body.text("algorithm", KmsRoutes::algorithm);
    body.check();
    return new RingId(keyId.orElse(KeyId.DEFAULT), algorithm.orElse(SignatureAlgorithm.ML_DSA_65));
  }

  private static SignatureAlgorithm algorithm(String label) {
    return SignatureAlgorithm.named(label)
        .orElseThrow(
            () -> new Rejection.Invalid("algorithm", "must be one of " + SignatureAlgorithm.all()));
  }

  /// Standard Base64 (RFC 4648 section 4), padded or not.
  private static byte[] decode(String field, String text) {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new Rejection.Invalid(field, "must be standard Base64");
    }
  }
}
