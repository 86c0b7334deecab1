package io.quantumlock.adapter.rest;

import io.javalin.http.Context;
import io.quantumlock.application.QuantumLock;
import io.quantumlock.domain.customer.Customer;
import io.quantumlock.domain.license.RevocationReason;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.exc.JacksonIOException;

/// Revoking licenses, and telling who validates offline.
final class RevocationRoutes {
  private static final Bodies BODIES = Bodies.upToKibibytes(64);

  private final QuantumLock quantumLock;

  RevocationRoutes(QuantumLock quantumLock) {
    this.quantumLock = quantumLock;
  }

  record Revoked(
      boolean success,
      String licenseKey,
      String revokedAt,
      Optional<String> reason,
      String message) {}

  void revoke(Context ctx, Customer customer) {
    var once = IdempotencyHeader.read(ctx);
    var body = BODIES.read(ctx);
    var reason = body.text("reason", RevocationRoutes::reason).flatMap(Function.identity());
    body.check();
    var revoked =
        quantumLock.revokeLicense().revoke(customer, ctx.pathParam("license_key"), reason, once);
    ctx.json(
        new Revoked(
            true,
            revoked.key().text(),
            Iso8601.local(revoked.revocation().at()),
            revoked.revocation().reason().map(RevocationReason::text),
            "License revoked successfully"));
  }

  /// An empty one is none.
  private static Optional<RevocationReason> reason(String text) {
    return Optional.of(text).filter(given -> !given.isEmpty()).map(RevocationReason::new);
  }

  void feed(Context ctx, Customer customer) {
    var query = QueryParameters.of(ctx);
    var since = query.text("since", text -> Iso8601.parse("since", text)).orElse(Instant.EPOCH);
    query.check();
    var writer = new FeedWriter(ctx);
    try {
      writer.end(quantumLock.syncRevocations().since(customer, since, writer));
    } catch (JacksonIOException e) {
      writer.giveUp(); // the caller has hung up, or reads nothing
    } catch (RuntimeException e) {
      writer.giveUp();
      throw e;
    }
  }
}
