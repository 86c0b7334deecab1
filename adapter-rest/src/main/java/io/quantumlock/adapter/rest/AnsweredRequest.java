package io.quantumlock.adapter.rest;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.customer.CustomerId;
import io.quantumlock.domain.license.Verdict;
import java.time.Duration;
import java.util.Optional;

/// What may be told of a request: nothing that its caller wrote, but for the two ids, whose form is
/// checked.
///
/// @param method one of HTTP's own, or [#OTHER]
/// @param route the template of the path, as the routing table has it, or [#UNMATCHED]
/// @param traceId of a well-formed `traceparent` header (W3C Trace Context)
/// @param customer who asked, where the request needs an API key that was good
/// @param verdict on a license that was presented
/// @param refusal why it was turned down
public record AnsweredRequest(
    String method,
    String route,
    int status,
    Duration took,
    String requestId,
    Optional<String> traceId,
    Optional<CustomerId> customer,
    Optional<Verdict> verdict,
    Optional<Rejection> refusal) {

  public static final String OTHER = "_OTHER";
  public static final String UNMATCHED = "unmatched";
}
