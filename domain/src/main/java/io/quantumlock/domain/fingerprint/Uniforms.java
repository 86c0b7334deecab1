package io.quantumlock.domain.fingerprint;

import io.quantumlock.domain.fingerprint.FingerprintSeeds.SeedStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Numbers read off a seed stream, eight bytes each, the same on every machine.
final class Uniforms {
  private static final VarHandle BIG_ENDIAN =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  private static final double ULP = 0x1p-53;

  private final SeedStream stream;
  private final byte[] block = new byte[Long.BYTES];
  private long trace;

  Uniforms(SeedStream stream) {
    this.stream = stream;
  }

  /// @return uniform in [0, 1), a multiple of 2⁻⁵³: the upper 53 bits of the next eight bytes, read
  ///   big-endian
  double next() {
    return bits() * ULP;
  }

  /// Box–Muller, taking two numbers of the stream and giving the cosine branch alone.
  ///
  /// @return normal with mean 0 and deviation 1
  double nextGaussian() {
    double radius = StrictMath.sqrt(-2 * StrictMath.log((bits() + 1) * ULP));
    return radius * Trigonometry.cos(2 * Math.PI * next());
  }

  /// @param numbers how many not to give, though they leave their [#trace()]
  void skip(int numbers) {
    for (int i = 0; i < numbers; i++) {
      bits();
    }
  }

  /// Differs from that of another stream if any one of the numbers so far does. No secret is safe
  /// in it.
  long trace() {
    return trace;
  }

  private long bits() {
    stream.read(block);
    long bits = (long) BIG_ENDIAN.get(block, 0) >>> 11;
    trace = 31 * trace + bits;
    return bits;
  }
}
