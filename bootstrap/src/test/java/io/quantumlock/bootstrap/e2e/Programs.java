package io.quantumlock.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Programs that ask again and again, until they are told to end or their connection is cut: what
/// was not answered was not acknowledged. Counts what they say was done.
final class Programs implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 60;

  private final Semaphore fresh = new Semaphore(0);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
  private volatile boolean told;

  /// @param program ends soon when it may not go on
  void begin(Runnable program) {
    threads.execute(
        () -> {
          try {
            program.run();
          } catch (UncheckedIOException cut) {
            // its end
          } catch (RuntimeException | AssertionError e) {
            failures.add(e);
          }
        });
  }

  boolean mayGoOn() {
    return !told;
  }

  void count() {
    fresh.release();
  }

  /// Waits until so much more is counted, from now on.
  ///
  /// @param known for the message
  void await(int count, Object known) throws InterruptedException {
    fresh.drainPermits();
    assertThat(fresh.tryAcquire(count, PATIENCE_SECONDS, TimeUnit.SECONDS))
        .as("%d more are counted; so far %s", count, known)
        .isTrue();
  }

  void assertThatNoneFailed() {
    assertThat(failures).isEmpty();
  }

  /// Lets the programs end, each after its next answer.
  @Override
  public void close() {
    told = true;
    threads.close();
  }
}
