package io.quantumlock.bootstrap;

import java.util.ArrayDeque;
import java.util.Deque;

/// What was opened so far; closes it in reverse.
final class Opened implements AutoCloseable {
  private final Deque<Runnable> closers = new ArrayDeque<>();

  void add(Runnable closer) {
    closers.push(closer);
  }

  @Override
  public void close() {
    while (!closers.isEmpty()) {
      closers.pop().run();
    }
  }
}
