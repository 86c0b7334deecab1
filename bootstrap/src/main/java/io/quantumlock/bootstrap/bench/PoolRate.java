package io.quantumlock.bootstrap.bench;

import io.quantumlock.adapter.quantum.FingerprintPool;
import io.quantumlock.domain.fingerprint.FingerprintSeeds;
import io.quantumlock.domain.fingerprint.Fingerprints;
import io.quantumlock.domain.fingerprint.QuantumBackend;
import io.quantumlock.domain.fingerprint.QuantumFingerprint;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/// How many fingerprints the pool of a server takes in a second.
public record PoolRate(int workers, double perSecond) {
  /// More than one, so that somebody waits when a turn is given back.
  private static final int CALLERS_PER_WORKER = 4;

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /// @return the rate of one worker, and that of as many as there are cores
  public static List<PoolRate> measure(
      QuantumBackend backend,
      FingerprintSeeds seeds,
      int cores,
      int rounds,
      Duration round,
      IntConsumer progress) {
    int queue = CALLERS_PER_WORKER * cores;
    try (var one = new FingerprintPool(backend, seeds, 1, queue, PATIENCE);
        var all = new FingerprintPool(backend, seeds, cores, queue, PATIENCE)) {
      var some = one.make(Specimen.next());
      var rigs = List.of(new Rig(one, 1, some), new Rig(all, cores, some));
      var medians =
          Medians.of(rigs, Medians.WARM_UP, rounds, rig -> rig.perSecond(round), progress);
      return List.of(new PoolRate(1, medians.get(0)), new PoolRate(cores, medians.get(1)));
    }
  }

  private record Rig(Fingerprints pool, int workers, QuantumFingerprint some) {

    double perSecond(Duration round) {
      var taken = new AtomicInteger();
      long begin = System.nanoTime();
      try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int i = 0; i < CALLERS_PER_WORKER * workers; i++) {
          callers.execute(
              () -> {
                while (System.nanoTime() - begin < round.toNanos()) {
                  pool.regenerates(Specimen.next(), some);
                  taken.incrementAndGet();
                }
              });
        }
      }
      return taken.get() * 1e9 / (System.nanoTime() - begin);
    }
  }
}
