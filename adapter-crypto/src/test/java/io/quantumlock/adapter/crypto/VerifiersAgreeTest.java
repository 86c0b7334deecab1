package io.quantumlock.adapter.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.domain.kms.SignatureAlgorithm;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Three verifiers that share no code but SHAKE, on true and mutated signatures. How many is
/// `agreement.signatures`, for each level: few in an ordinary build, 100,000 with `-P exhaustive`.
class VerifiersAgreeTest {
  private static final int SIGNATURES = Integer.getInteger("agreement.signatures");
  private static final int KEYS = 8;

  /// How many mutations share a signature, since one takes as long to make as four to verify.
  private static final int SHARE = 8;

  @ParameterizedTest
  @EnumSource(names = {"ML_DSA_65", "ML_DSA_87"})
  void onEverySignature(SignatureAlgorithm algorithm) {
    var seeded = new Random(1);
    var random = new SecureRandom();
    var keys = Stream.generate(() -> key(algorithm, seeded)).limit(KEYS).toList();
    var message = new byte[32];
    byte[] signature = {};
    int valid = 0;
    for (int i = 0; i < SIGNATURES; i++) {
      var key = keys.get(i / SHARE % KEYS);
      if (i % SHARE == 0) {
        seeded.nextBytes(message);
        signature = key.sign(message, random);
      }
      var mutation = Mutation.any(seeded);
      var mutated = mutation.of(signature, seeded);
      if (agreedVerdict(algorithm, key.publicKey(), message, mutated, mutation)) {
        valid++;
        assertThat(mutation).isEqualTo(Mutation.NONE);
      }
    }
    assertThat(valid).isBetween(SIGNATURES / 20, SIGNATURES / 4);
  }

  private static boolean agreedVerdict(
      SignatureAlgorithm algorithm, byte[] key, byte[] data, byte[] signature, Mutation mutation) {
    boolean first = Implementation.BOUNCY_CASTLE.scheme(algorithm).verify(key, data, signature);
    assertThat(Implementation.values())
        .allSatisfy(
            other ->
                assertThat(other.scheme(algorithm).verify(key, data, signature))
                    .as("%s, %s, %s", other, mutation, HexFormat.of().formatHex(signature))
                    .isEqualTo(first));
    return first;
  }

  private static Scheme.PrivateKey key(SignatureAlgorithm algorithm, Random random) {
    var seed = new byte[32];
    random.nextBytes(seed);
    return Scheme.of(algorithm).expand(seed);
  }
}
