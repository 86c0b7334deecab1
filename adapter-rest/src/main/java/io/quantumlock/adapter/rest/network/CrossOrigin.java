package io.quantumlock.adapter.rest.network;

import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jetty.server.handler.CrossOriginHandler;

/// Lets the scripts of pages from elsewhere talk to the API. A browser is never asked to add what
/// it keeps, cookies and the like: credentials are in headers that the script sets itself.
public final class CrossOrigin {
  private CrossOrigin() {}

  /// @param origins those and no others
  public static CrossOriginHandler from(Set<Origin> origins) {
    var handler = new CrossOriginHandler();
    handler.setAllowedOriginPatterns(
        origins.stream().map(o -> Pattern.quote(o.text())).collect(Collectors.toSet()));
    handler.setAllowedMethods(Set.of("GET", "HEAD", "POST"));
    handler.setAllowedHeaders(
        Set.of(
            "Authorization",
            "Content-Type",
            "Idempotency-Key",
            "X-API-Key",
            "X-Request-Id",
            "traceparent"));
    handler.setExposedHeaders(Set.of("ETag", "Retry-After", "X-Request-Id"));
    handler.setAllowCredentials(false);
    handler.setPreflightMaxAge(Duration.ofMinutes(10));
    return handler;
  }
}
