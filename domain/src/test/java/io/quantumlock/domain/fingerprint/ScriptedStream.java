package io.quantumlock.domain.fingerprint;

import io.quantumlock.domain.fingerprint.FingerprintSeeds.SeedStream;
import java.nio.ByteBuffer;
import java.util.function.IntToDoubleFunction;

/// A stream whose numbers are given.
final class ScriptedStream implements SeedStream {
  private final IntToDoubleFunction numbers;
  private int taken;

  /// @param numbers the k-th number of the stream, from 0: in [0, 1), a multiple of 2⁻⁵³
  ScriptedStream(IntToDoubleFunction numbers) {
    this.numbers = numbers;
  }

  static ScriptedStream of(double... numbers) {
    return new ScriptedStream(k -> numbers[k]);
  }

  int taken() {
    return taken;
  }

  @Override
  public void read(byte[] into) {
    long bits = (long) (numbers.applyAsDouble(taken++) * 0x1p53);
    ByteBuffer.wrap(into).putLong(bits << 11);
  }
}
