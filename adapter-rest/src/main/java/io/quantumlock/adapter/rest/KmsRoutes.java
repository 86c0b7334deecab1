package io.quantumlock.adapter.rest;

import io.javalin.http.Context;
import io.quantumlock.application.QuantumLock;
import io.quantumlock.application.SignData;
import io.quantumlock.application.VerifySignature;
import io.quantumlock.domain.Deadline;
import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.kms.MessageType;
import io.quantumlock.domain.kms.Right;
import io.quantumlock.domain.kms.ServiceToken;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;

/// Signing and verifying, for services.
final class KmsRoutes {
  private static final Bodies BODIES = Bodies.upToKibibytes(1024);
  private static final Bodies BATCHES = Bodies.upToKibibytes(8 * 1024);

  private final QuantumLock quantumLock;

  KmsRoutes(QuantumLock quantumLock) {
    this.quantumLock = quantumLock;
  }

  record Signed(
      String signature,
      String keyId,
      String algorithm,
      String signedAt,
      String dataHash,
      int keyVersion) {}

  void sign(Context ctx, ServiceToken caller) {
    var body = BODIES.read(ctx);
    ctx.json(quantumLock.signData().together(session -> sign(body, caller, session)));
  }

  void signAll(Context ctx, ServiceToken caller) {
    var body = BATCHES.read(ctx);
    ctx.json(
        begun(
            () ->
                quantumLock
                    .signData()
                    .together(
                        session ->
                            Batch.of(
                                body, item -> sign(item, caller, session), Problems.about(ctx)))));
  }

  private static Signed sign(RequestBody body, ServiceToken caller, SignData.Session session) {
    var data = data(body);
    var type = body.text("message_type", KmsRoutes::type).orElse(MessageType.RAW);
    var ring = RingFields.in(body);
    caller.require(Right.SIGN, ring.keyId());
    var signed = session.sign(ring, type, data.orElseThrow());
    return new Signed(
        Base64.getEncoder().encodeToString(signed.signature()),
        ring.keyId().value(),
        ring.algorithm().label(),
        Iso8601.utc(signed.at()),
        signed.dataHash().hex(),
        signed.keyVersion());
  }

  record Verified(
      boolean valid,
      String keyId,
      String algorithm,
      String verifiedAt,
      String dataHash,
      Optional<Integer> keyVersion) {}

  void verify(Context ctx, ServiceToken caller) {
    var body = BODIES.read(ctx);
    ctx.json(quantumLock.verifySignature().together(session -> verify(body, caller, session)));
  }

  void verifyAll(Context ctx, ServiceToken caller) {
    var body = BATCHES.read(ctx);
    ctx.json(
        begun(
            () ->
                quantumLock
                    .verifySignature()
                    .together(
                        session ->
                            Batch.of(
                                body,
                                item -> verify(item, caller, session),
                                Problems.about(ctx)))));
  }

  /// A batch may take longer than a request may wait, and is recorded at its end.
  private static Batch begun(Supplier<Batch> work) {
    return Deadline.under(Optional.empty(), work::get);
  }

  private static Verified verify(
      RequestBody body, ServiceToken caller, VerifySignature.Session session) {
    var data = data(body);
    var type = body.text("message_type", KmsRoutes::type).orElse(MessageType.RAW);
    var signature = body.requiredText("signature", text -> decode("signature", text));
    var hint = body.integer("key_version", KmsRoutes::hint);
    var ring = RingFields.in(body);
    caller.require(Right.VERIFY, ring.keyId());
    var verified = session.verify(ring, type, data.orElseThrow(), signature.orElseThrow(), hint);
    return new Verified(
        verified.valid(),
        ring.keyId().value(),
        ring.algorithm().label(),
        Iso8601.utc(verified.at()),
        verified.dataHash().hex(),
        verified.keyVersion());
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

  private static MessageType type(String name) {
    return MessageType.named(name)
        .orElseThrow(() -> new Rejection.Invalid("message_type", "must be RAW or EXTERNAL_MU"));
  }

  private static Integer hint(Integer version) {
    if (version < 1) {
      throw new Rejection.Invalid("key_version", "must be at least 1");
    }
    return version;
  }

  /// Standard Base64 (RFC 4648 section 4), padded, with no bit set in what the padding leaves over:
  /// the same bytes have one text only.
  private static byte[] decode(String field, String text) {
    try {
      var bytes = Base64.getDecoder().decode(text);
      if (Base64.getEncoder().encodeToString(bytes).equals(text)) {
        return bytes;
      }
    } catch (IllegalArgumentException e) {
      // the same answer as for another text of the same bytes
    }
    throw new Rejection.Invalid(field, "must be standard Base64, padded and canonical");
  }
}
