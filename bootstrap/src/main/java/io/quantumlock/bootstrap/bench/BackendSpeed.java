package io.quantumlock.bootstrap.bench;

import io.quantumlock.domain.fingerprint.FingerprintSeeds;
import io.quantumlock.domain.fingerprint.Fingerprinter;
import io.quantumlock.domain.fingerprint.QuantumBackend;
import io.quantumlock.domain.fingerprint.QuantumFingerprint;
import java.time.Duration;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// How long a backend takes for the fingerprint of one validation, on one thread.
///
/// @param micros in microseconds
public record BackendSpeed(String backend, double micros) {

  /// @param round how long each backend runs before it is the next one's turn
  /// @param progress is told how many percent are done
  public static List<BackendSpeed> measure(
      List<QuantumBackend> backends,
      FingerprintSeeds seeds,
      int rounds,
      Duration round,
      IntConsumer progress) {
    var runners = backends.stream().map(backend -> Runner.of(backend, seeds)).toList();
    var medians =
        Medians.of(runners, Medians.WARM_UP, rounds, runner -> runner.micros(round), progress);
    return IntStream.range(0, backends.size())
        .mapToObj(i -> new BackendSpeed(backends.get(i).name(), medians.get(i)))
        .toList();
  }

  /// @param some a fingerprint to compare with
  private record Runner(Fingerprinter fingerprinter, QuantumFingerprint some) {

    static Runner of(QuantumBackend backend, FingerprintSeeds seeds) {
      var fingerprinter = new Fingerprinter(backend, seeds);
      return new Runner(fingerprinter, fingerprinter.make(Specimen.next()));
    }

    double micros(Duration round) {
      long begin = System.nanoTime();
      int taken = 0;
      do {
        fingerprinter.regenerates(Specimen.next(), some);
        taken++;
      } while (System.nanoTime() - begin < round.toNanos());
      return (System.nanoTime() - begin) / 1e3 / taken;
    }
  }
}
