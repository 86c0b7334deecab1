package io.quantumlock.adapter.jdbc;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/// Held by one writer at a time: of this process first, and then, where there is a file, of all
/// that write to the database.
final class WriteLock implements AutoCloseable {
  /// A lock of the operating system cannot be waited for with an end.
  private static final long PAUSE_MICROS = 500;

  private final Lock here = new ReentrantLock(true);
  private final Optional<LockFile> everywhere;

  WriteLock(Optional<LockFile> everywhere) {
    this.everywhere = everywhere;
  }

  /// @return false when others held it all the while
  boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
    long end = System.nanoTime() + unit.toNanos(time);
    if (!here.tryLock(time, unit)) {
      return false;
    }
    boolean locked = false;
    try {
      locked = lockEverywhere(end);
      return locked;
    } finally {
      if (!locked) {
        here.unlock();
      }
    }
  }

  private boolean lockEverywhere(long end) throws InterruptedException {
    while (!everywhere.map(LockFile::tryLock).orElse(true)) {
      if (System.nanoTime() - end > 0) {
        return false;
      }
      TimeUnit.MICROSECONDS.sleep(PAUSE_MICROS);
    }
    return true;
  }

  void unlock() {
    try {
      everywhere.ifPresent(LockFile::unlock);
    } finally {
      here.unlock();
    }
  }

  @Override
  public void close() {
    everywhere.ifPresent(LockFile::close);
  }
}
