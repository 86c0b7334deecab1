package io.quantumlock.adapter.rest;

import io.quantumlock.domain.Deadline;
import java.time.Duration;
import org.eclipse.jetty.server.Request;

/// How long a request may wait in all until that is begun which it asks for. With the work itself
/// it is meant to be answered within a second; see docs/decisions/overload.md.
final class Budget {
  private static final Duration WHOLE = Duration.ofMillis(400);

  private Budget() {}

  /// Counts from when the head was there, and not from when a thread had time for it: on a crowded
  /// server that is later.
  static Deadline of(Request request) {
    var waited = Duration.ofNanos(System.nanoTime() - request.getHeadersNanoTime());
    return Deadline.after(WHOLE.minus(waited), System::nanoTime);
  }
}
