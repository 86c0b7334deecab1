package io.quantumlock.bootstrap.portrait;

import io.quantumlock.domain.fingerprint.Angles;
import io.quantumlock.domain.fingerprint.Circuit;
import io.quantumlock.domain.fingerprint.FingerprintPortrait;
import io.quantumlock.domain.fingerprint.FingerprintPortrait.Outcome;
import io.quantumlock.domain.fingerprint.Layer;
import java.util.List;
import java.util.stream.Stream;

/// Portraits small enough to be drawn by hand.
final class Portraits {
  private Portraits() {}

  /// A full layer and one of `Ry` alone, on a ring of three.
  static Circuit ring() {
    return new Circuit(
        3,
        List.of(
            new Layer(Angles.of(1.234, 0, 3), Angles.of(6.28, 0.5, 0), Circuit.ring(3)),
            new Layer(Angles.of(0.1, 0.2, 0.3), Angles.none(3), List.of())));
  }

  /// So many layers as are wider than a terminal.
  static Circuit wide() {
    return new Circuit(3, Stream.generate(ring().layers()::getFirst).limit(5).toList());
  }

  static FingerprintPortrait of(Circuit circuit) {
    return new FingerprintPortrait(
        circuit,
        List.of(0.5, -1.0, 0.0),
        List.of(new Outcome(5, 200, 0.75), new Outcome(1, 1, 0.125)),
        true);
  }
}
