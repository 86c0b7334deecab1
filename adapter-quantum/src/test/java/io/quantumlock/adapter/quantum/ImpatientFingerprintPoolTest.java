package io.quantumlock.adapter.quantum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.domain.Deadline;
import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.fingerprint.Fidelity;
import io.quantumlock.domain.fingerprint.FingerprintSubject;
import io.quantumlock.domain.fingerprint.NamedSubject;
import io.quantumlock.domain.fingerprint.QuantumFingerprint;
import io.quantumlock.domain.fingerprint.QuantumSignature;
import io.quantumlock.domain.fingerprint.Sha3Seeds;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// One simulation at a time; that under way takes longer than anybody will wait.
@Timeout(30)
class ImpatientFingerprintPoolTest {
  private static final FingerprintSubject SUBJECT = new NamedSubject("subject");
  private static final QuantumFingerprint SOME =
      new QuantumFingerprint(1, 0, new QuantumSignature("0".repeat(128)), Fidelity.of(1));

  private final CountDownLatch started = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);
  private final WatchedBackend backend = new WatchedBackend(this::simulate);
  private final FingerprintPool pool =
      new FingerprintPool(backend, new Sha3Seeds(), 1, 2, Duration.ofMillis(50));
  private final Caller<Boolean> first = Caller.of(this::call);

  private void simulate() {
    started.countDown();
    await(released);
  }

  private boolean call() {
    return pool.regenerates(SUBJECT, SOME);
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
  void whoseTurnDoesNotComeIsTurnedDownAndLeavesHisPlace() {
    for (int i = 0; i < 5; i++) {
      assertThatThrownBy(this::call).isInstanceOf(Rejection.Overloaded.class);
    }
    assertThat(backend.simulations).hasValue(1);
  }

  @Test
  void nothingIsSimulatedForWhomNobodyWaits() throws Exception {
    assertThatThrownBy(this::call).isInstanceOf(Rejection.Overloaded.class);
    released.countDown();

    assertThat(first.answer()).isFalse();
    assertThat(call()).isFalse();
    assertThat(backend.simulations).hasValue(2);
  }

  @Test
  void whoseTurnHasComeWaitsForAsLongAsItTakes() throws Exception {
    assertThatThrownBy(this::call).isInstanceOf(Rejection.Overloaded.class);

    assertThat(first.outcome()).isNotDone();
    released.countDown();
    assertThat(first.answer()).isFalse();
  }

  @Test
  void whoIsLateWaitsForAMomentOnly() throws Exception {
    var late = Deadline.after(Duration.ZERO, System::nanoTime);
    try (var patient = new FingerprintPool(backend, new Sha3Seeds(), 1, 2, Duration.ofHours(1))) {
      var second = Caller.of(() -> patient.regenerates(SUBJECT, SOME));
      while (backend.simulations.get() < 2) {
        Thread.onSpinWait();
      }
      assertThatThrownBy(() -> late.call(() -> patient.regenerates(SUBJECT, SOME)))
          .isInstanceOf(Rejection.Overloaded.class);
      released.countDown();
      assertThat(second.answer()).isFalse();
    }
    assertThat(backend.simulations).hasValue(2);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
