package io.quantumlock.adapter.crypto;

import static io.quantumlock.domain.kms.SignatureAlgorithm.ED25519;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.domain.kms.KeyId;
import io.quantumlock.domain.kms.KeyVersion;
import io.quantumlock.domain.kms.PublicKey;
import io.quantumlock.domain.kms.RingId;
import io.quantumlock.domain.kms.SealedSeed;
import io.quantumlock.domain.kms.SignatureAlgorithm;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SigningTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private static final byte[] DATA = "what is signed".getBytes(UTF_8);

  private final SecureRandom random = new SecureRandom();
  private final BouncyCastleSigningKeys keys =
      new BouncyCastleSigningKeys(MasterKeys.GOLDEN, random);
  private final BouncyCastleSigner signer = new BouncyCastleSigner(MasterKeys.GOLDEN, random);
  private final BouncyCastleVerifier verifier = new BouncyCastleVerifier();

  @ParameterizedTest
  @CsvSource({"ML_DSA_65, 1952, 3309", "ML_DSA_87, 2592, 4627", "ED25519, 32, 64"})
  void keysAndSignaturesAreRawBytes(SignatureAlgorithm algorithm, int keyBytes, int bytes) {
    var key = keys.generate(ring(algorithm), 3, NOW);

    assertThat(key.number()).isEqualTo(3);
    assertThat(key.createdAt()).isEqualTo(NOW);
    assertThat(key.publicKey().bytes()).hasSize(keyBytes);
    assertThat(signer.sign(ring(algorithm), key, DATA)).hasSize(bytes);
  }

  @ParameterizedTest
  @EnumSource
  void whatWasSignedVerifies(SignatureAlgorithm algorithm) {
    var key = keys.generate(ring(algorithm), 1, NOW);
    for (var data : new byte[][] {{}, DATA, new byte[1 << 20]}) {
      var signature = signer.sign(ring(algorithm), key, data);

      assertThat(verifier.verify(algorithm, key.publicKey(), data, signature)).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void anythingElseDoesNotVerify(SignatureAlgorithm algorithm) {
    var key = keys.generate(ring(algorithm), 1, NOW);
    var other = keys.generate(ring(algorithm), 1, NOW);
    var signature = signer.sign(ring(algorithm), key, DATA);

    assertThat(verifier.verify(algorithm, other.publicKey(), DATA, signature)).isFalse();
    assertThat(verifier.verify(algorithm, key.publicKey(), new byte[0], signature)).isFalse();
    assertThat(IntStream.range(0, signature.length).filter(i -> i % 61 == 0).boxed())
        .allSatisfy(
            i -> {
              var flipped = signature.clone();
              flipped[i] ^= 1;
              assertThat(verifier.verify(algorithm, key.publicKey(), DATA, flipped)).isFalse();
            });
  }

  @ParameterizedTest
  @EnumSource
  void twoSignaturesDifferWhereTheAlgorithmAllows(SignatureAlgorithm algorithm) {
    var key = keys.generate(ring(algorithm), 1, NOW);
    var first = signer.sign(ring(algorithm), key, DATA);
    var second = signer.sign(ring(algorithm), key, DATA);

    assertThat(Arrays.equals(first, second)).isEqualTo(algorithm == ED25519);
    assertThat(verifier.verify(algorithm, key.publicKey(), DATA, first)).isTrue();
    assertThat(verifier.verify(algorithm, key.publicKey(), DATA, second)).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void keysDiffer(SignatureAlgorithm algorithm) {
    assertThat(keys.generate(ring(algorithm), 1, NOW).publicKey())
        .isNotEqualTo(keys.generate(ring(algorithm), 1, NOW).publicKey());
  }

  @ParameterizedTest
  @EnumSource
  void anotherProcessWithTheMasterKeySignsToo(SignatureAlgorithm algorithm) {
    var key = keys.generate(ring(algorithm), 1, NOW);
    var signature =
        new BouncyCastleSigner(MasterKeys.GOLDEN, random).sign(ring(algorithm), key, DATA);

    assertThat(verifier.verify(algorithm, key.publicKey(), DATA, signature)).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void anotherMasterKeyDoesNotSign(SignatureAlgorithm algorithm) {
    var key = keys.generate(ring(algorithm), 1, NOW);

    assertRefuses(new BouncyCastleSigner(MasterKey.random(), random), ring(algorithm), key);
  }

  @ParameterizedTest
  @EnumSource
  void anAlteredRowIsRefusedAlsoAfterTheTrueOneHasSigned(SignatureAlgorithm algorithm) {
    var ring = ring(algorithm);
    var key = keys.generate(ring, 1, NOW);
    signer.sign(ring, key, DATA);
    var flipped = key.sealedSeed().bytes();
    flipped[20] ^= 1;
    var other = keys.generate(ring, 1, NOW);

    assertRefuses(signer, ring, new KeyVersion(1, key.publicKey(), new SealedSeed(flipped), NOW));
    assertRefuses(signer, ring, new KeyVersion(1, other.publicKey(), key.sealedSeed(), NOW));
    assertRefuses(signer, ring, new KeyVersion(2, key.publicKey(), key.sealedSeed(), NOW));
    assertRefuses(signer, new RingId(new KeyId("other"), algorithm), key);
  }

  @ParameterizedTest
  @EnumSource
  void aSeedThatDoesNotMakeThePublicKeyIsRefused(SignatureAlgorithm algorithm) {
    var ring = ring(algorithm);
    var publicKey = new PublicKey(new byte[] {1});
    var sealed =
        new SeedSeal(MasterKeys.GOLDEN)
            .seal(new byte[32], new SeedBinding(ring, 1, publicKey), random);

    assertRefuses(signer, ring, new KeyVersion(1, publicKey, sealed, NOW));
  }

  private static void assertRefuses(BouncyCastleSigner signer, RingId ring, KeyVersion key) {
    assertThatThrownBy(() -> signer.sign(ring, key, DATA))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith(
            "The private key of %s, version %d does not open", ring, key.number());
  }

  private static RingId ring(SignatureAlgorithm algorithm) {
    return new RingId(KeyId.DEFAULT, algorithm);
  }
}
