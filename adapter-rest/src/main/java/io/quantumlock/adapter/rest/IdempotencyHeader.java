package io.quantumlock.adapter.rest;

import io.javalin.http.Context;
import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.license.IdempotencyKey;
import java.util.Collections;
import java.util.Optional;

/// The header with which a caller says that a request may have been sent before.
final class IdempotencyHeader {
  private IdempotencyHeader() {}

  static Optional<IdempotencyKey> read(Context ctx) {
    var values = Collections.list(ctx.req().getHeaders(IdempotencyKey.FIELD));
    if (values.size() > 1) {
      throw new Rejection.Invalid(IdempotencyKey.FIELD, "must be sent once");
    }
    return values.stream().findFirst().map(IdempotencyKey::new);
  }
}
