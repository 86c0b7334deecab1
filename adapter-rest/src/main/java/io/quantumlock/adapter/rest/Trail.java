package io.quantumlock.adapter.rest;

import io.javalin.http.Context;
import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.customer.CustomerId;
import io.quantumlock.domain.license.Verdict;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;

/// What is found out about a request on its way. Its answer may be ended by another thread.
final class Trail {
  private static final String ATTRIBUTE = Trail.class.getName();
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT");

  private volatile String route = AnsweredRequest.UNMATCHED;
  private volatile Optional<CustomerId> customer = Optional.empty();
  private volatile Optional<Verdict> verdict = Optional.empty();
  private volatile Optional<Rejection> refusal = Optional.empty();

  private Trail() {}

  /// @return the same every time
  static Trail of(Request request) {
    if (request.getAttribute(ATTRIBUTE) instanceof Trail trail) {
      return trail;
    }
    var trail = new Trail();
    request.setAttribute(ATTRIBUTE, trail);
    return trail;
  }

  static Trail of(Context ctx) {
    return ctx.<Object>attribute(ATTRIBUTE) instanceof Trail trail ? trail : new Trail();
  }

  void took(String path) {
    route = path;
  }

  void cameFrom(CustomerId id) {
    customer = Optional.of(id);
  }

  void judged(Verdict answer) {
    verdict = Optional.of(answer);
  }

  void refused(Rejection rejection) {
    refusal = Optional.of(rejection);
  }

  static AnsweredRequest ended(Request request, Response response) {
    var trail = of(request);
    var method = request.getMethod();
    return new AnsweredRequest(
        METHODS.contains(method) ? method : AnsweredRequest.OTHER,
        trail.route,
        response.getStatus(),
        Duration.ofNanos(System.nanoTime() - request.getBeginNanoTime()),
        RequestId.of(request),
        TraceParent.traceId(request),
        trail.customer,
        trail.verdict,
        trail.refusal);
  }
}
