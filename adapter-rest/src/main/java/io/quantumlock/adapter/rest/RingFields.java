package io.quantumlock.adapter.rest;

import io.javalin.http.Context;
import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.kms.KeyId;
import io.quantumlock.domain.kms.RingId;
import io.quantumlock.domain.kms.SignatureAlgorithm;
import java.util.Optional;

/// Which key a request is about: `key_id` and `algorithm`, wherever they stand. Asked for last, so
/// that everything else was looked at and all that is wrong can be told.
final class RingFields {
  private RingFields() {}

  /// Both in the body.
  static RingId in(RequestBody body) {
    var keyId = body.text("key_id", KeyId::new);
    var algorithm = body.text("algorithm", RingFields::algorithm);
    body.check();
    return ring(keyId.orElse(KeyId.DEFAULT), algorithm);
  }

  /// The key id in the path, the algorithm in the body.
  static RingId in(Context ctx, RequestBody body) {
    var keyId = body.attempt(() -> keyId(ctx));
    var algorithm = body.text("algorithm", RingFields::algorithm);
    body.check();
    return ring(keyId.orElseThrow(), algorithm);
  }

  /// The key id in the path, the algorithm in the query.
  static RingId in(Context ctx, QueryParameters query) {
    var keyId = query.attempt(() -> keyId(ctx));
    var algorithm = query.text("algorithm", RingFields::algorithm);
    query.check();
    return ring(keyId.orElseThrow(), algorithm);
  }

  private static RingId ring(KeyId keyId, Optional<SignatureAlgorithm> algorithm) {
    return new RingId(keyId, algorithm.orElse(SignatureAlgorithm.ML_DSA_65));
  }

  /// A slash in a path, percent-encoded or not, would part it; a tilde occurs in no key id.
  private static KeyId keyId(Context ctx) {
    return new KeyId(ctx.pathParam("key_id").replace('~', '/'));
  }

  static SignatureAlgorithm algorithm(String label) {
    return SignatureAlgorithm.named(label)
        .orElseThrow(
            () -> new Rejection.Invalid("algorithm", "must be one of " + SignatureAlgorithm.all()));
  }

  /// The number of a version in the path.
  static Optional<Integer> version(Context ctx, RequestBody body) {
    return body.attempt(
        () ->
            Integers.parse(ctx.pathParam("version"))
                .map(RingFields::version)
                .orElseThrow(() -> new Rejection.Invalid("version", "must be an integer")));
  }

  static Integer version(Integer number) {
    if (number < 1) {
      throw new Rejection.Invalid("version", "must be at least 1");
    }
    return number;
  }
}
