package io.quantumlock.adapter.quantum;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/// Work for a [FingerprintPool] that tells when its turn has come.
final class Simulation<T> extends FutureTask<T> {
  private final CountDownLatch begun = new CountDownLatch(1);

  Simulation(Callable<T> work) {
    super(work);
  }

  @Override
  public void run() {
    begun.countDown();
    super.run();
  }

  @Override
  protected void done() {
    begun.countDown();
  }

  /// @return whether it has begun, or was canceled, after so long a wait
  boolean beginsWithin(Duration patience) throws InterruptedException {
    return begun.await(patience.toNanos(), TimeUnit.NANOSECONDS);
  }
}
