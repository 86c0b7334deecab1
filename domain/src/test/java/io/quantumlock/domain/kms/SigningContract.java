package io.quantumlock.domain.kms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What [SigningKeys], [Signer] and [Verifier] promise together.
public abstract class SigningContract {
  protected static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  protected static final byte[] DATA = "what is signed".getBytes(UTF_8);

  protected abstract SigningKeys keys();

  protected abstract Signer signer();

  protected abstract Verifier verifier();

  @ParameterizedTest
  @EnumSource
  void aKeyHasTheNumberAndTimeThatItWasMadeWith(SignatureAlgorithm algorithm) {
    var key = keys().generate(ring(algorithm), 3, NOW);

    assertThat(key.number()).isEqualTo(3);
    assertThat(key.createdAt()).isEqualTo(NOW);
  }

  @ParameterizedTest
  @EnumSource
  void everyKeyIsNew(SignatureAlgorithm algorithm) {
    assertThat(generate(algorithm).publicKey()).isNotEqualTo(generate(algorithm).publicKey());
  }

  @ParameterizedTest
  @EnumSource
  void whatWasSignedVerifies(SignatureAlgorithm algorithm) {
    var key = generate(algorithm);
    for (var data : new byte[][] {{}, DATA, new byte[1 << 20]}) {
      var signature = signer().sign(ring(algorithm), key, data);

      assertThat(verifier().verify(algorithm, key.publicKey(), data, signature)).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void otherDataOrAnotherKeyDoesNotVerify(SignatureAlgorithm algorithm) {
    var key = generate(algorithm);
    var signature = signer().sign(ring(algorithm), key, DATA);
    var other = generate(algorithm);

    assertThat(verifier().verify(algorithm, other.publicKey(), DATA, signature)).isFalse();
    assertThat(verifier().verify(algorithm, key.publicKey(), new byte[0], signature)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void anAlteredSignatureIsNone(SignatureAlgorithm algorithm) {
    var key = generate(algorithm);
    var signature = signer().sign(ring(algorithm), key, DATA);
    var random = new Random(1);

    assertThat(IntStream.range(0, 50).map(_ -> random.nextInt(signature.length * 8)).boxed())
        .noneMatch(
            bit -> {
              var altered = signature.clone();
              altered[bit / 8] ^= (byte) (1 << (bit % 8));
              return verifier().verify(algorithm, key.publicKey(), DATA, altered);
            });
  }

  @ParameterizedTest
  @EnumSource
  void aSignatureOfAnotherLengthIsNone(SignatureAlgorithm algorithm) {
    var key = generate(algorithm);
    var signature = signer().sign(ring(algorithm), key, DATA);

    assertThat(IntStream.range(0, signature.length * 2).boxed())
        .filteredOn(length -> length != signature.length)
        .noneMatch(
            length ->
                verifier()
                    .verify(algorithm, key.publicKey(), DATA, Arrays.copyOf(signature, length)));
  }

  @ParameterizedTest
  @EnumSource
  void nothingVerifiesUnderAPublicKeyOfAnotherLength(SignatureAlgorithm algorithm) {
    var key = generate(algorithm);
    var signature = signer().sign(ring(algorithm), key, DATA);
    var raw = key.publicKey().bytes();

    assertThat(IntStream.of(0, 1, raw.length - 1, raw.length + 1, raw.length * 2).boxed())
        .noneMatch(
            length ->
                verifier()
                    .verify(algorithm, new PublicKey(Arrays.copyOf(raw, length)), DATA, signature));
  }

  @ParameterizedTest
  @EnumSource
  void twoSignaturesDifferWhereTheAlgorithmAllows(SignatureAlgorithm algorithm) {
    var key = generate(algorithm);
    var first = signer().sign(ring(algorithm), key, DATA);
    var second = signer().sign(ring(algorithm), key, DATA);

    assertThat(Arrays.equals(first, second)).isEqualTo(algorithm == SignatureAlgorithm.ED25519);
    assertThat(verifier().verify(algorithm, key.publicKey(), DATA, first)).isTrue();
    assertThat(verifier().verify(algorithm, key.publicKey(), DATA, second)).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void anAlteredOrMovedRowIsRefusedAlsoAfterTheTrueOneHasSigned(SignatureAlgorithm algorithm) {
    var ring = ring(algorithm);
    var key = keys().generate(ring, 1, NOW);
    signer().sign(ring, key, DATA);
    var seed = key.sealedSeed().orElseThrow();
    var flipped = seed.bytes();
    flipped[flipped.length / 2] ^= 1;
    var foreign = generate(algorithm).publicKey();

    assertRefuses(ring, new KeyVersion(1, key.publicKey(), new SealedSeed(1, flipped), NOW));
    assertRefuses(ring, new KeyVersion(1, foreign, seed, NOW));
    assertRefuses(ring, new KeyVersion(2, key.publicKey(), seed, NOW));
    assertRefuses(new RingId(new KeyId("other"), algorithm), key);
  }

  @ParameterizedTest
  @EnumSource
  void aDestroyedVersionDoesNotSignAlsoAfterItHasSigned(SignatureAlgorithm algorithm) {
    var key = generate(algorithm);
    signer().sign(ring(algorithm), key, DATA);

    assertRefuses(
        ring(algorithm),
        new KeyVersion(1, key.publicKey(), Optional.empty(), NOW, new KeyState.Destroyed(NOW)));
  }

  private void assertRefuses(RingId ring, KeyVersion key) {
    assertThatThrownBy(() -> signer().sign(ring, key, DATA))
        .isInstanceOf(IllegalStateException.class);
  }

  private KeyVersion generate(SignatureAlgorithm algorithm) {
    return keys().generate(ring(algorithm), 1, NOW);
  }

  protected static RingId ring(SignatureAlgorithm algorithm) {
    return new RingId(KeyId.DEFAULT, algorithm);
  }
}
