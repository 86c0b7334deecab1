package io.quantumlock.adapter.crypto;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// What can become of a signature of ML-DSA: the hash of a commitment, the response, hints. All but
/// the first make it another.
enum Mutation {
  NONE {
    @Override
    void apply(byte[] signature, Random random) {}
  },
  FLIPPED_BIT {
    @Override
    void apply(byte[] signature, Random random) {
      signature[random.nextInt(signature.length)] ^= (byte) (1 << random.nextInt(8));
    }
  },
  FLIPPED_BIT_OF_THE_HASH {
    @Override
    void apply(byte[] signature, Random random) {
      signature[random.nextInt(HASH)] ^= (byte) (1 << random.nextInt(8));
    }
  },
  FLIPPED_BIT_AMONG_HINTS {
    @Override
    void apply(byte[] signature, Random random) {
      int at = signature.length - 1 - random.nextInt(HINTS);
      signature[at] ^= (byte) (1 << random.nextInt(8));
    }
  },
  EXCHANGED_HINTS {
    @Override
    void apply(byte[] signature, Random random) {
      int at = signature.length - HINTS + random.nextInt(HINTS - 1);
      byte hint = signature[at];
      signature[at] = signature[at + 1];
      signature[at + 1] = hint == signature[at] ? (byte) (hint + 1) : hint;
    }
  },
  /// Ones are the least that a response can be, zeros the most: both too long.
  RESPONSE_AT_ITS_END {
    @Override
    void apply(byte[] signature, Random random) {
      int at = 64 + random.nextInt(signature.length - 64 - HINTS - 5);
      Arrays.fill(signature, at, at + 5, (byte) (random.nextBoolean() ? 0 : 0xff));
    }
  },
  NOISE {
    @Override
    void apply(byte[] signature, Random random) {
      random.nextBytes(signature);
    }
  };

  private static final int HASH = 48;
  private static final int HINTS = 61;
  private static final List<Mutation> ALL = List.of(values());

  static Mutation any(Random random) {
    return ALL.get(random.nextInt(ALL.size()));
  }

  abstract void apply(byte[] signature, Random random);

  byte[] of(byte[] signature, Random random) {
    var mutated = signature.clone();
    apply(mutated, random);
    return mutated;
  }
}
