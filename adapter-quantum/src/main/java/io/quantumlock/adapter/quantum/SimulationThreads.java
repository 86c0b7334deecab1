package io.quantumlock.adapter.quantum;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A fixed number of threads and a queue of simulations before them, first come, first served. Of
/// several that rest, the one works next that has rested shortest: its registers are still in its
/// processor's cache. Java's own executor takes the one that has rested longest.
final class SimulationThreads implements AutoCloseable {
  private final int longestQueue;
  private final List<Thread> threads = new ArrayList<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Queue<Simulation<?>> waiting = new ArrayDeque<>();

  /// Of those that nothing was handed to yet; the first has rested shortest.
  private final Deque<Condition> resting = new ArrayDeque<>();

  /// Without work, whether or not they know that there is some.
  private int free;

  private boolean closed;

  SimulationThreads(int count, int longestQueue) {
    this.longestQueue = longestQueue;
    var named = Thread.ofPlatform().daemon().name("fingerprint-", 1);
    for (int i = 0; i < count; i++) {
      threads.add(named.start(this::work));
    }
  }

  /// @return false when as many wait as may, or it is closed
  boolean offer(Simulation<?> simulation) {
    lock.lock();
    try {
      if (closed || waiting.size() >= longestQueue + free) {
        return false;
      }
      waiting.add(simulation);
      if (!resting.isEmpty()) {
        resting.pop().signal();
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  /// @return whether it was still waiting
  boolean remove(Simulation<?> simulation) {
    return locked(() -> waiting.remove(simulation));
  }

  int waiting() {
    return locked(waiting::size);
  }

  /// How many threads have nothing to do.
  int free() {
    return locked(() -> free);
  }

  boolean isClosed() {
    return locked(() -> closed);
  }

  private <T> T locked(Supplier<T> read) {
    lock.lock();
    try {
      return read.get();
    } finally {
      lock.unlock();
    }
  }

  private void work() {
    var work = lock.newCondition();
    for (var next = next(work); next != null; next = next(work)) {
      next.run();
    }
  }

  private @Nullable Simulation<?> next(Condition work) {
    lock.lock();
    try {
      free++;
      while (waiting.isEmpty() && !closed) {
        resting.push(work);
        work.awaitUninterruptibly();
        resting.remove(work);
      }
      free--;
      return waiting.poll();
    } finally {
      lock.unlock();
    }
  }

  /// Waits for what is under way, and cancels what is not.
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      waiting.forEach(simulation -> simulation.cancel(false));
      waiting.clear();
      resting.forEach(Condition::signal);
    } finally {
      lock.unlock();
    }
    boolean interrupted = false;
    for (var thread : threads) {
      interrupted |= !joined(thread);
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /// @return false when the caller was interrupted meanwhile
  private static boolean joined(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException _) {
        interrupted = true;
      }
    }
    return !interrupted;
  }
}
