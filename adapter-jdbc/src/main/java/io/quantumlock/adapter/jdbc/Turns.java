package io.quantumlock.adapter.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import io.quantumlock.domain.Unavailable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Gives the connections of a pool to whoever waits longest. The pool alone lets latecomers take
/// them: under load, a few callers would wait until they are given up.
final class Turns {
  private final Semaphore free;
  private final long patienceMillis;

  Turns(HikariDataSource pool) {
    free = new Semaphore(pool.getMaximumPoolSize(), true);
    patienceMillis = pool.getConnectionTimeout();
  }

  /// @throws Unavailable when all connections are taken for too long
  <R> R take(Supplier<R> work) {
    try {
      if (!free.tryAcquire(patienceMillis, TimeUnit.MILLISECONDS)) {
        throw new Unavailable("all connections to the database are busy");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unavailable("interrupted while waiting for a connection", e);
    }
    try {
      return work.get();
    } finally {
      free.release();
    }
  }
}
