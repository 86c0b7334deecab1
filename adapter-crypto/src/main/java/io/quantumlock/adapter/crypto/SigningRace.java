package io.quantumlock.adapter.crypto;

import io.quantumlock.domain.kms.SignatureAlgorithm;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.IntStream;

/// How long a signature takes by each engine: the fastest of many rounds, since whatever else the
/// machine does only adds to one. The engines take turns, and sign the same messages without
/// randomness, so that both are as often unlucky: a signature of ML-DSA is begun anew until it may
/// be shown, four or five times on the average and sometimes twenty.
///
/// @param bouncyCastle nanoseconds a signature
/// @param jdk nanoseconds a signature
record SigningRace(long bouncyCastle, long jdk) {
  private static final SignatureAlgorithm ALGORITHM = SignatureAlgorithm.ML_DSA_65;
  private static final int MESSAGES = 8;

  /// Less than this is no reason to leave the engine that everything else runs on.
  private static final double WORTHWHILE = 1.1;

  /// @param limit when to begin no further round
  /// @throws IllegalStateException when the two do not sign alike
  static SigningRace run(Duration limit) {
    long deadline = System.nanoTime() + limit.toNanos();
    var seed = new byte[Scheme.SEED_BYTES];
    var bouncyCastle = Engine.BOUNCY_CASTLE.scheme(ALGORITHM).expand(seed);
    var jdk = Engine.JDK.scheme(ALGORITHM).expand(seed);
    var race = new SigningRace(Long.MAX_VALUE, Long.MAX_VALUE);
    do {
      var ours = new byte[MESSAGES][];
      var theirs = new byte[MESSAGES][];
      long begin = System.nanoTime();
      signInto(ours, bouncyCastle);
      long middle = System.nanoTime();
      signInto(theirs, jdk);
      long end = System.nanoTime();
      if (!Arrays.deepEquals(ours, theirs)) {
        throw new IllegalStateException("it does not sign as BouncyCastle does");
      }
      race =
          new SigningRace(
              Math.min(race.bouncyCastle, (middle - begin) / MESSAGES),
              Math.min(race.jdk, (end - middle) / MESSAGES));
    } while (System.nanoTime() - deadline < 0);
    return race;
  }

  private static void signInto(byte[][] signatures, Scheme.PrivateKey key) {
    IntStream.range(0, signatures.length)
        .forEach(i -> signatures[i] = key.sign(new byte[] {(byte) i}, new Zeros()));
  }

  Engine winner() {
    return jdk * WORTHWHILE < bouncyCastle ? Engine.JDK : Engine.BOUNCY_CASTLE;
  }

  @Override
  public String toString() {
    return "a signature takes %d µs by bouncycastle, %d µs by jdk"
        .formatted(bouncyCastle / 1_000, jdk / 1_000);
  }
}
