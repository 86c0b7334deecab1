package io.quantumlock.bootstrap.bench;

import io.quantumlock.domain.fingerprint.FingerprintSubject;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicInteger;

/// Something to take a fingerprint of, another one every time.
record Specimen(int number) implements FingerprintSubject {
  private static final AtomicInteger MADE = new AtomicInteger();

  static Specimen next() {
    return new Specimen(MADE.incrementAndGet());
  }

  @Override
  public byte[] encode(int version, int attempt) {
    return ByteBuffer.allocate(3 * Integer.BYTES)
        .putInt(version)
        .putInt(number)
        .putInt(attempt)
        .array();
  }
}
