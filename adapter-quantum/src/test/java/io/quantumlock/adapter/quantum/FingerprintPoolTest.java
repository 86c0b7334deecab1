package io.quantumlock.adapter.quantum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.adapter.quantum.AlteredBackend.Gate;
import io.quantumlock.domain.Race;
import io.quantumlock.domain.Unavailable;
import io.quantumlock.domain.fingerprint.Fidelity;
import io.quantumlock.domain.fingerprint.FingerprintSubject;
import io.quantumlock.domain.fingerprint.Fingerprinter;
import io.quantumlock.domain.fingerprint.NamedSubject;
import io.quantumlock.domain.fingerprint.QuantumFingerprint;
import io.quantumlock.domain.fingerprint.QuantumSignature;
import io.quantumlock.domain.fingerprint.Sha3Seeds;
import java.time.Duration;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class FingerprintPoolTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final FingerprintSubject SUBJECT = new NamedSubject("subject");
  private static final QuantumFingerprint SOME =
      new QuantumFingerprint(1, 0, new QuantumSignature("0".repeat(128)), Fidelity.of(1));

  @Test
  void theAnswersAreThoseOfAFingerprinter() {
    try (var pool = new FingerprintPool(new ScalarBackend(), new Sha3Seeds(), 2, 4, PATIENCE)) {
      var fingerprinter = new Fingerprinter(new ScalarBackend(), new Sha3Seeds());
      var made = pool.make(SUBJECT);

      assertThat(made).isEqualTo(fingerprinter.make(SUBJECT));
      assertThat(pool.portray(SUBJECT, made).outcomes())
          .isEqualTo(fingerprinter.portray(SUBJECT, made).outcomes());
      assertThat(pool.regenerates(SUBJECT, made)).isTrue();
      assertThat(pool.regenerates(new NamedSubject("other"), made)).isFalse();
      assertThat(pool.isAvailable()).isTrue();
      assertThat(pool.backendName()).isEqualTo("scalar");
    }
  }

  /// Each simulation waits for another one to be under way: with fewer at once than promised this
  /// ends in an exception, with more the count shows it.
  @Test
  void fiveHundredCallersNeverRunMoreThanTheGivenNumberAtOnce() {
    var pair = new CyclicBarrier(2);
    var backend = new WatchedBackend(() -> await(pair));
    try (var pool = new FingerprintPool(backend, new Sha3Seeds(), 2, 500, PATIENCE)) {
      var race = Race.of(500, _ -> pool.regenerates(SUBJECT, SOME));

      assertThat(race.failures()).isEmpty();
      assertThat(race.results()).hasSize(500);
    }
    assertThat(backend.simulations).hasValue(500);
    assertThat(backend.mostAtOnce).hasValue(2);
    assertThat(backend.registers).hasSize(2);
  }

  @Test
  void thereIsRoomForOneAtLeast() {
    var backend = new WatchedBackend(() -> {});
    assertThatThrownBy(() -> new FingerprintPool(backend, new Sha3Seeds(), 0, 1, PATIENCE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new FingerprintPool(backend, new Sha3Seeds(), 1, -1, PATIENCE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aCallerSimulatesOnHisOwnThread() {
    var backend = new WatchedBackend(() -> {});
    try (var pool = new FingerprintPool(backend, new Sha3Seeds(), 1, 4, PATIENCE)) {
      pool.regenerates(SUBJECT, SOME);
    }
    assertThat(backend.threads).containsOnly(Thread.currentThread());
  }

  @Test
  void registersAreKeptAndThoseThatWereUsedLastAreTakenFirst() {
    var pair = new CyclicBarrier(2);
    var first = new AtomicInteger(2);
    var backend = new WatchedBackend(() -> awaitIf(first.getAndDecrement() > 0, pair));
    try (var pool = new FingerprintPool(backend, new Sha3Seeds(), 2, 4, PATIENCE)) {
      assertThat(Race.of(2, _ -> pool.regenerates(SUBJECT, SOME)).failures()).isEmpty();
      assertThat(backend.registers).hasSize(2);

      backend.registers.clear();
      for (int i = 0; i < 20; i++) {
        pool.regenerates(SUBJECT, SOME);
      }
      assertThat(backend.registers).hasSize(1);
    }
  }

  private static void awaitIf(boolean waits, CyclicBarrier barrier) {
    if (waits) {
      await(barrier);
    }
  }

  @Test
  void aBackendThatFailsItsSelfTestIsNeverUsed() {
    var wrong = AlteredBackend.off(Gate.RZ, 4, 4, 1e-8);
    try (var pool = new FingerprintPool(wrong, new Sha3Seeds(), 1, 1, PATIENCE)) {
      assertThat(pool.isAvailable()).isFalse();
      assertThatThrownBy(() -> pool.make(SUBJECT)).isInstanceOf(Unavailable.class);
      assertThatThrownBy(() -> pool.regenerates(SUBJECT, SOME)).isInstanceOf(Unavailable.class);
    }
  }

  @Test
  void anotherBackendIsTakenFromTheNextSimulationOn() {
    var one = new WatchedBackend("one", () -> {});
    var other = new WatchedBackend("other", () -> {});
    try (var pool = new FingerprintPool(one, new Sha3Seeds(), 1, 1, PATIENCE)) {
      var made = pool.make(SUBJECT);
      int simulations = one.simulations.get();
      pool.take(other);

      assertThat(pool.regenerates(SUBJECT, made)).isTrue();
      assertThat(pool.regenerates(SUBJECT, made)).isTrue();
      assertThat(one.simulations).hasValue(simulations);
      assertThat(other.simulations).hasValue(2);
      assertThat(other.registers).hasSize(1);
    }
  }

  @Test
  void anotherBackendRunsUntilItIsNoSlower() {
    var states = new AtomicInteger();
    var slowAtFirst =
        new AlteredBackend(
            circuit -> {
              if (states.incrementAndGet() <= 3) {
                LockSupport.parkNanos(Duration.ofMillis(800).toNanos());
              }
              return circuit;
            });
    var one = new WatchedBackend(() -> {});
    try (var pool = new FingerprintPool(one, new Sha3Seeds(), 1, 1, PATIENCE)) {
      pool.take(slowAtFirst);

      assertThat(states).hasValueGreaterThan(3);
      assertThat(pool.backendName()).isEqualTo(slowAtFirst.name());
    }
  }

  @Test
  void aBackendThatIsFitReplacesOneThatIsNot() {
    var wrong = AlteredBackend.off(Gate.RZ, 4, 4, 1e-8);
    try (var pool = new FingerprintPool(wrong, new Sha3Seeds(), 1, 1, PATIENCE)) {
      pool.take(new ScalarBackend());

      assertThat(pool.isAvailable()).isTrue();
      assertThat(pool.regenerates(SUBJECT, pool.make(SUBJECT))).isTrue();
    }
  }

  @Test
  void anotherBackendThatFailsItsSelfTestIsNotTaken() {
    var one = new WatchedBackend(() -> {});
    try (var pool = new FingerprintPool(one, new Sha3Seeds(), 1, 1, PATIENCE)) {
      pool.take(AlteredBackend.off(Gate.RZ, 4, 4, 1e-8));

      assertThat(pool.backendName()).isEqualTo(one.name());
      assertThat(pool.isAvailable()).isTrue();
      assertThat(pool.regenerates(SUBJECT, SOME)).isFalse();
      assertThat(one.simulations).hasValue(1);
    }
  }

  @Test
  void whatASimulationThrowsReachesItsCallerAsItIs() {
    var exception = new IllegalStateException("wrong");
    var error = new StackOverflowError();

    assertThatCallerGets(
        exception,
        () -> {
          throw exception;
        });
    assertThatCallerGets(
        error,
        () -> {
          throw error;
        });
  }

  private static void assertThatCallerGets(Throwable thrown, Runnable fault) {
    var faults = new AtomicInteger(1);
    var backend =
        new WatchedBackend(
            () -> {
              if (faults.getAndDecrement() > 0) {
                fault.run();
              }
            });
    try (var pool = new FingerprintPool(backend, new Sha3Seeds(), 1, 1, PATIENCE)) {
      assertThatThrownBy(() -> pool.make(SUBJECT)).isSameAs(thrown);
      assertThat(pool.regenerates(SUBJECT, SOME)).isFalse();
    }
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }
}
