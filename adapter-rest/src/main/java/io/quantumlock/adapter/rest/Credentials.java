package io.quantumlock.adapter.rest;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.Handler;
import io.javalin.http.Header;
import io.quantumlock.adapter.rest.network.ClientCertificate;
import io.quantumlock.adapter.rest.network.FailedCredentials;
import io.quantumlock.adapter.rest.network.HttpSettings;
import io.quantumlock.application.QuantumLock;
import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.audit.Caller;
import io.quantumlock.domain.customer.Customer;
import io.quantumlock.domain.customer.CustomerId;
import io.quantumlock.domain.kms.ServiceToken;
import io.quantumlock.domain.license.Presented;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.server.Request;

/// Lets callers in: customers by `X-API-Key`, services by `Authorization: Bearer`. Comes before
/// anything else of the request is looked at, and says the same about whatever is wrong.
final class Credentials {
  static final String API_KEY = "X-API-Key";

  private static final Pattern BEARER = Pattern.compile("bearer +(\\S+)", Pattern.CASE_INSENSITIVE);

  private final QuantumLock quantumLock;
  private final InstantSource clock;
  private final boolean asksForCertificates;
  private final FailedCredentials failures;
  private final Share share = new Share();

  Credentials(QuantumLock quantumLock, HttpSettings settings, InstantSource clock) {
    this.quantumLock = quantumLock;
    this.clock = clock;
    asksForCertificates = settings.asksForClientCertificates();
    failures = FailedCredentials.counted(settings);
  }

  @FunctionalInterface
  interface CustomerHandler {
    void handle(Context ctx, Customer customer);
  }

  Handler customer(CustomerHandler handler) {
    return ctx -> {
      var apiKey = only(ctx, API_KEY);
      var customer = known(ctx, () -> quantumLock.authenticateCustomer().authenticate(apiKey));
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
      var apiKey = only(ctx, API_KEY);
      var found = known(ctx, () -> quantumLock.authenticateCustomer().authenticate(apiKey, key));
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
      requireCertificate(ctx);
      var bearer = BEARER.matcher(only(ctx, Header.AUTHORIZATION));
      var token = bearer.matches() ? bearer.group(1) : "";
      var caller = known(ctx, () -> quantumLock.authenticateServiceToken().authenticate(token));
      var named = Caller.service(caller, RequestId.of(ctx));
      share.take(caller.record().id(), () -> named.run(() -> handler.handle(ctx, caller)));
    };
  }

  /// Whoever is known comes in however often others failed at his address.
  private <T> T known(Context ctx, Supplier<T> authentication) {
    try {
      return authentication.get();
    } catch (Rejection.Unauthorized e) {
      var wait = failures.count(request(ctx));
      if (wait.isPresent()) {
        throw new TooManyFailures(wait.orElseThrow());
      }
      throw e;
    }
  }

  /// Before anything is said of the token, which is worth nothing without.
  private void requireCertificate(Context ctx) {
    if (asksForCertificates && !ClientCertificate.isShown(request(ctx), clock.instant())) {
      throw new ForbiddenResponse("This needs a client certificate that the server trusts");
    }
  }

  private static Request request(Context ctx) {
    return ServletContextRequest.getServletContextRequest(ctx.req());
  }

  /// @return the header's value, or nothing that opens any door when there is none or more than one
  private static String only(Context ctx, String header) {
    var values = Collections.list(ctx.req().getHeaders(header));
    return values.size() == 1 ? values.getFirst() : "";
  }
}
