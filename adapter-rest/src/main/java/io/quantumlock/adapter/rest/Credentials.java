package io.quantumlock.adapter.rest;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.Header;
import io.quantumlock.application.QuantumLock;
import io.quantumlock.domain.audit.Caller;
import io.quantumlock.domain.customer.Customer;
import io.quantumlock.domain.customer.CustomerId;
import io.quantumlock.domain.kms.ServiceToken;
import io.quantumlock.domain.license.Presented;
import java.util.Collections;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Lets callers in: customers by `X-API-Key`, services by `Authorization: Bearer`. Comes before
/// anything else of the request is looked at, and says the same about whatever is wrong.
final class Credentials {
  static final String API_KEY = "X-API-Key";

  private static final Pattern BEARER = Pattern.compile("bearer +(\\S+)", Pattern.CASE_INSENSITIVE);

  private final QuantumLock quantumLock;
  private final Share share = new Share();

  Credentials(QuantumLock quantumLock) {
    this.quantumLock = quantumLock;
  }

  @FunctionalInterface
  interface CustomerHandler {
    void handle(Context ctx, Customer customer);
  }

  Handler customer(CustomerHandler handler) {
    return ctx -> {
      var customer = quantumLock.authenticateCustomer().authenticate(only(ctx, API_KEY));
      let(customer.id(), ctx, () -> handler.handle(ctx, customer));
    };
  }

  @FunctionalInterface
  interface PresentedHandler {
    void handle(Context ctx, Presented found);
  }

  /// Looks for a license together with its owner.
  ///
  /// @param licenseKey what is known of its key before it is known who asks
  Handler presented(Function<Context, Optional<String>> licenseKey, PresentedHandler handler) {
    return ctx -> {
      var key = licenseKey.apply(ctx).orElse("");
      var found = quantumLock.authenticateCustomer().authenticate(only(ctx, API_KEY), key);
      let(found.owner().id(), ctx, () -> handler.handle(ctx, found));
    };
  }

  private void let(CustomerId id, Context ctx, Runnable work) {
    Trail.of(ctx).cameFrom(id);
    var caller = Caller.customer(id, RequestId.of(ctx));
    share.take(id, () -> caller.run(work));
  }

  /// Asks the caller's rights itself, when it knows which key this is about.
  @FunctionalInterface
  interface ServiceHandler {
    void handle(Context ctx, ServiceToken caller);
  }

  Handler service(ServiceHandler handler) {
    return ctx -> {
      var bearer = BEARER.matcher(only(ctx, Header.AUTHORIZATION));
      var token = bearer.matches() ? bearer.group(1) : "";
      var caller = quantumLock.authenticateServiceToken().authenticate(token);
      var named = Caller.service(caller, RequestId.of(ctx));
      share.take(caller.record().id(), () -> named.run(() -> handler.handle(ctx, caller)));
    };
  }

  /// @return the header's value, or nothing that opens any door when there is none or more than one
  private static String only(Context ctx, String header) {
    var values = Collections.list(ctx.req().getHeaders(header));
    return values.size() == 1 ? values.getFirst() : "";
  }
}
