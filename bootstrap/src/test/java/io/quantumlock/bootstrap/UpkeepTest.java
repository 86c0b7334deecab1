package io.quantumlock.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class UpkeepTest {
  private final AtomicInteger done = new AtomicInteger();

  @Test
  void itIsDoneAgainEvenAfterItFailed() throws InterruptedException {
    var threeTimes = new CountDownLatch(3);
    BooleanSupplier work =
        () -> {
          threeTimes.countDown();
          throw new IllegalStateException("away");
        };
    try (var _ = Upkeep.every(Duration.ofMillis(1), work)) {
      assertThat(threeTimes.await(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void itIsDoneAgainEvenAfterThereWasNoMemory() throws InterruptedException {
    var threeTimes = new CountDownLatch(3);
    BooleanSupplier work =
        () -> {
          threeTimes.countDown();
          throw new OutOfMemoryError("none left");
        };
    try (var _ = Upkeep.every(Duration.ofMillis(1), work)) {
      assertThat(threeTimes.await(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void noPauseMeansNever() {
    Upkeep.every(Duration.ZERO, () -> done.incrementAndGet() < 0).close();

    assertThat(done).hasValue(0);
  }

  @Test
  void itGoesOnWhileThereIsMoreAndEndsWithTheServer() throws InterruptedException {
    var begun = new CountDownLatch(1000);
    var upkeep =
        Upkeep.every(
            Duration.ofDays(1),
            () -> {
              begun.countDown();
              done.incrementAndGet();
              return true;
            });
    assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
    upkeep.close();
    int atTheEnd = done.get();

    assertThat(atTheEnd).isGreaterThanOrEqualTo(1000);
    assertThat(done).hasValue(atTheEnd);
  }
}
