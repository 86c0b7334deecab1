package io.quantumlock.adapter.jdbc;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/// Gives the connections of a pool to whoever waits longest. The pool alone lets latecomers take
/// them: under load, a few callers would wait until they are given up.
final class Turns {
  private final Semaphore free;

  Turns(int connections) {
    free = new Semaphore(connections, true);
  }

  /// @throws io.quantumlock.domain.Rejection.Overloaded when all are taken for too long
  <R> R take(Supplier<R> work) {
    Patience.limit(free::tryAcquire);
    try {
      return work.get();
    } finally {
      free.release();
    }
  }
}
