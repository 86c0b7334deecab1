package io.quantumlock.domain.fingerprint;

/// Sines and cosines that are the same on every machine: those of [StrictMath], after quarter turns
/// are taken off. It would take them off itself, but allocates memory for that. Here the remainder
/// is right to the last bit or two, for π/2 is given in two parts: Cody and Waite, Software Manual
/// for the Elementary Functions, 1980.
final class Trigonometry {
  private static final double QUARTER = Math.PI / 2;

  /// By how much π/2 is more than [#QUARTER].
  private static final double QUARTER_REST = 6.123233995736766e-17;

  private Trigonometry() {}

  /// @param radians a few turns at most
  static double sin(double radians) {
    double quarters = Math.rint(radians / QUARTER);
    double rest = rest(radians, quarters);
    return switch ((int) quarters & 3) {
      case 0 -> StrictMath.sin(rest);
      case 1 -> StrictMath.cos(rest);
      case 2 -> -StrictMath.sin(rest);
      default -> -StrictMath.cos(rest);
    };
  }

  /// @param radians a few turns at most
  static double cos(double radians) {
    double quarters = Math.rint(radians / QUARTER);
    double rest = rest(radians, quarters);
    return switch ((int) quarters & 3) {
      case 0 -> StrictMath.cos(rest);
      case 1 -> -StrictMath.sin(rest);
      case 2 -> -StrictMath.cos(rest);
      default -> StrictMath.sin(rest);
    };
  }

  private static double rest(double radians, double quarters) {
    return Math.fma(-quarters, QUARTER_REST, Math.fma(-quarters, QUARTER, radians));
  }
}
