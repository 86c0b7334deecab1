package io.quantumlock.adapter.rest;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Remembers what it is told of requests, which may be a moment after the answer is there.
final class Told implements RequestListener {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Queue<AnsweredRequest> requests = new ConcurrentLinkedQueue<>();

  @Override
  public void answered(AnsweredRequest request) {
    requests.add(request);
  }

  /// @return what was told of the request that was answered with this
  AnsweredRequest of(Answer answer) {
    var id = answer.header(RequestId.HEADER);
    long since = System.nanoTime();
    while (System.nanoTime() - since < PATIENCE.toNanos()) {
      for (var request : requests) {
        if (request.requestId().equals(id)) {
          return request;
        }
      }
      Thread.onSpinWait();
    }
    throw new AssertionError("nothing was told of request " + id);
  }
}
