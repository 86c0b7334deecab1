package io.quantumlock.adapter.quantum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.Unavailable;
import io.quantumlock.domain.fingerprint.Fidelity;
import io.quantumlock.domain.fingerprint.FingerprintSubject;
import io.quantumlock.domain.fingerprint.NamedSubject;
import io.quantumlock.domain.fingerprint.QuantumFingerprint;
import io.quantumlock.domain.fingerprint.QuantumSignature;
import io.quantumlock.domain.fingerprint.Sha3Seeds;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// One simulation at a time, which is under way, and room for two callers to wait.
@Timeout(30)
class BusyFingerprintPoolTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final FingerprintSubject SUBJECT = new NamedSubject("subject");
  private static final QuantumFingerprint SOME =
      new QuantumFingerprint(1, 0, new QuantumSignature("0".repeat(128)), Fidelity.of(1));

  private final CountDownLatch started = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);
  private final AtomicBoolean ended = new AtomicBoolean();
  private final WatchedBackend backend = new WatchedBackend(this::simulate);
  private final FingerprintPool pool =
      new FingerprintPool(backend, new Sha3Seeds(), 1, 2, PATIENCE);
  private final Caller<Boolean> first = Caller.of(this::call);

  private void simulate() {
    started.countDown();
    await(released);
    ended.set(true);
  }

  private void awaitWaiting(int callers) {
    while (pool.waiting() < callers) {
      Thread.onSpinWait();
    }
  }

  private boolean call() {
    return pool.regenerates(SUBJECT, SOME);
  }

  /// @return whether there was an answer
  private boolean call(CountDownLatch rejected) {
    try {
      return !call();
    } catch (Rejection.Overloaded e) {
      rejected.countDown();
      return false;
    }
  }

  @BeforeEach
  void waitUntilItIsUnderWay() {
    await(started);
  }

  @AfterEach
  void end() {
    released.countDown();
    pool.close();
  }

  @Test
  void callersBeyondTheQueueAreTurnedDownAtOnce() throws Exception {
    var rejected = new CountDownLatch(8);
    var callers = IntStream.range(0, 10).mapToObj(_ -> Caller.of(() -> call(rejected))).toList();

    await(rejected);
    released.countDown();
    int answers = 0;
    for (var caller : callers) {
      answers += caller.answer() ? 1 : 0;
    }
    assertThat(answers).isEqualTo(2);
    assertThat(first.answer()).isFalse();
    assertThat(backend.simulations).hasValue(3);
  }

  @Test
  void nothingIsSimulatedForACallerWhoWasInterrupted() throws Exception {
    var impatient = Caller.of(this::call);
    awaitWaiting(1);
    impatient.interrupt();

    assertThat(impatient.failure()).isInstanceOf(Unavailable.class);
    assertThat(impatient.wasStillInterrupted()).isTrue();
    released.countDown();
    assertThat(call()).isFalse();
    assertThat(backend.simulations).hasValue(2);
  }

  @Test
  void anInterruptedCallerLeavesItsPlaceInTheQueue() throws Exception {
    for (int i = 0; i < 10; i++) {
      var impatient = Caller.of(this::call);
      awaitWaiting(1);
      impatient.interrupt();
      assertThat(impatient.failure()).isInstanceOf(Unavailable.class);
    }
    released.countDown();
    assertThat(first.answer()).isFalse();
  }

  @Test
  void closingTurnsAwayWhoWaitsAndFinishesWhatIsUnderWay() throws Exception {
    var waiting = IntStream.range(0, 2).mapToObj(_ -> Caller.of(this::call)).toList();
    awaitWaiting(2);
    var closing =
        Caller.of(
            () -> {
              pool.close();
              return ended.get();
            });

    awaitWaiting(3);
    released.countDown();
    for (var caller : waiting) {
      assertThat(caller.failure()).isInstanceOf(Unavailable.class);
    }
    assertThat(first.answer()).isFalse();
    assertThat(closing.answer()).isTrue();
    assertThat(backend.simulations).hasValue(1);
  }

  @Test
  void aClosedPoolIsUnavailable() {
    released.countDown();
    pool.close();

    assertThat(pool.isAvailable()).isFalse();
    assertThatThrownBy(this::call).isInstanceOf(Unavailable.class);
    assertThatThrownBy(() -> pool.make(SUBJECT)).isInstanceOf(Unavailable.class);
  }

  @Test
  void closingTwiceIsClosing() {
    released.countDown();
    pool.close();
    pool.close();

    assertThat(pool.isAvailable()).isFalse();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
