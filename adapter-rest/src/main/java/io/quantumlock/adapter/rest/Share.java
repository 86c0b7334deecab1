package io.quantumlock.adapter.rest;

import io.quantumlock.domain.Rejection;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// How much of the server one caller may have at once, however slowly he sends or reads. See
/// `docs/decisions/request-bodies.md`.
final class Share {
  static final int MOST = 256;

  private final ConcurrentMap<Object, Integer> underWay = new ConcurrentHashMap<>();

  /// @param caller whoever the credential is of
  /// @throws Rejection.Overloaded when he has as many requests under way already
  void take(Object caller, Runnable request) {
    if (underWay.merge(caller, 1, Integer::sum) > MOST) {
      release(caller);
      throw new Rejection.Overloaded();
    }
    try {
      request.run();
    } finally {
      release(caller);
    }
  }

  private void release(Object caller) {
    underWay.computeIfPresent(caller, (_, count) -> count == 1 ? null : count - 1);
  }
}
