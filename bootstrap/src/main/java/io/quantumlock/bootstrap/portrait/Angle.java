package io.quantumlock.bootstrap.portrait;

import io.quantumlock.domain.fingerprint.Angles;
import java.util.Locale;
import java.util.stream.IntStream;

/// An angle as it is shown: in radians, to two decimals.
final class Angle {
  private Angle() {}

  static String text(Angles angles, int qubit) {
    return String.format(Locale.ROOT, "%.2f", angles.radians(qubit));
  }

  /// Rotations by nothing are not drawn.
  static boolean areDrawn(Angles angles) {
    return IntStream.range(0, angles.qubits()).anyMatch(qubit -> angles.radians(qubit) != 0);
  }
}
