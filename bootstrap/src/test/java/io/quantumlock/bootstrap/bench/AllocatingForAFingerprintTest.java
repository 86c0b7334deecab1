package io.quantumlock.bootstrap.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.quantumlock.adapter.crypto.ShakeSeeds;
import io.quantumlock.adapter.quantum.QuantumBackends;
import io.quantumlock.domain.customer.CustomerId;
import io.quantumlock.domain.fingerprint.Fingerprinter;
import io.quantumlock.domain.fingerprint.QuantumFingerprint;
import io.quantumlock.domain.license.EndCustomerId;
import io.quantumlock.domain.license.Features;
import io.quantumlock.domain.license.LicenseKey;
import io.quantumlock.domain.license.Term;
import io.quantumlock.domain.license.Terms;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// A register takes 1 MiB and is kept; what is left for the collector is small.
class AllocatingForAFingerprintTest {
  private static final int ALLOWED = 16 * 1024;
  private static final int ROUND = 200;
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final Terms TERMS =
      new Terms(
          new CustomerId(1),
          LicenseKey.random(new Random(1)),
          new EndCustomerId("user@acmecorp.com"),
          Features.of("premium", "api_access", "analytics"),
          Term.starting(Instant.parse("2026-11-24T10:30:00Z"), 365));

  private final Fingerprinter fingerprinter =
      new Fingerprinter(QuantumBackends.choose("simd"), ShakeSeeds.random());
  private final QuantumFingerprint fingerprint = fingerprinter.make(TERMS);

  /// Until the compiler is done with it, it takes more.
  @Test
  void aValidationTakesLessThanSixteenKibibytes() {
    long begin = System.nanoTime();
    long bytes;
    do {
      bytes = bytesEach();
    } while (bytes >= ALLOWED && System.nanoTime() - begin < PATIENCE);

    assertThat(bytes).isPositive().isLessThan(ALLOWED);
  }

  private long bytesEach() {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < ROUND; i++) {
      assertThat(fingerprinter.regenerates(TERMS, fingerprint)).isTrue();
    }
    long bytes = (THREADS.getCurrentThreadAllocatedBytes() - before) / ROUND;
    return bytes;
  }
}
