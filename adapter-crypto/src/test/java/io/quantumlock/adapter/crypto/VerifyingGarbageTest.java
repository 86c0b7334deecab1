package io.quantumlock.adapter.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.domain.kms.PublicKey;
import io.quantumlock.domain.kms.SignatureAlgorithm;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VerifyingGarbageTest {
  private static final byte[] DATA = {1, 2, 3};
  private static final byte[] SEED = new byte[32];

  private final BouncyCastleVerifier verifier = new BouncyCastleVerifier();
  private final Random random = new Random(1);

  @ParameterizedTest
  @EnumSource
  void aSignatureOfAnotherLengthIsNone(SignatureAlgorithm algorithm) {
    var key = Scheme.of(algorithm).expand(SEED);
    var signature = key.sign(DATA, new SecureRandom());
    var publicKey = new PublicKey(key.publicKey());
    assertThat(verifier.verify(algorithm, publicKey, DATA, signature)).isTrue();

    assertThat(IntStream.range(0, signature.length * 2).boxed())
        .filteredOn(length -> length != signature.length)
        .noneMatch(
            length ->
                verifier.verify(algorithm, publicKey, DATA, Arrays.copyOf(signature, length)));
  }

  @ParameterizedTest
  @EnumSource
  void randomBytesAreNoSignature(SignatureAlgorithm algorithm) {
    var key = Scheme.of(algorithm).expand(SEED);
    var publicKey = new PublicKey(key.publicKey());
    int length = key.sign(DATA, new SecureRandom()).length;

    assertThat(IntStream.range(0, 500).boxed())
        .noneMatch(_ -> verifier.verify(algorithm, publicKey, DATA, randomBytes(length)));
    assertThat(verifier.verify(algorithm, publicKey, DATA, new byte[length])).isFalse();
    assertThat(verifier.verify(algorithm, publicKey, DATA, ones(length))).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void nothingVerifiesUnderWhatIsNoPublicKey(SignatureAlgorithm algorithm) {
    var key = Scheme.of(algorithm).expand(SEED);
    var signature = key.sign(DATA, new SecureRandom());
    int length = key.publicKey().length;

    assertThat(IntStream.of(0, 1, length - 1, length + 1, length * 2).boxed())
        .noneMatch(
            other ->
                verifier.verify(
                    algorithm,
                    new PublicKey(Arrays.copyOf(key.publicKey(), other)),
                    DATA,
                    signature));
    assertThat(IntStream.range(0, 500).boxed())
        .noneMatch(
            _ -> verifier.verify(algorithm, new PublicKey(randomBytes(length)), DATA, signature));
    assertThat(verifier.verify(algorithm, new PublicKey(ones(length)), DATA, signature)).isFalse();
  }

  private byte[] randomBytes(int length) {
    var bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private static byte[] ones(int length) {
    var bytes = new byte[length];
    Arrays.fill(bytes, (byte) 0xff);
    return bytes;
  }
}
