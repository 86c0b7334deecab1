package io.quantumlock.adapter.crypto;

import static io.quantumlock.domain.kms.SignatureAlgorithm.ML_DSA_65;
import static io.quantumlock.domain.kms.SignatureAlgorithm.ML_DSA_87;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.domain.kms.KeyId;
import io.quantumlock.domain.kms.PublicKey;
import io.quantumlock.domain.kms.RingId;
import io.quantumlock.domain.kms.SealedSeed;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SealingSeedsTest {
  private static final int SEALED_BITS = 60 * Byte.SIZE;
  private static final byte[] SEED = "the seed of a private signing k.".getBytes(US_ASCII);
  private static final RingId RING = new RingId(KeyId.DEFAULT, ML_DSA_65);
  private static final PublicKey PUBLIC_KEY = new PublicKey(new byte[] {1, 2, 3});
  private static final SeedBinding BINDING = new SeedBinding(RING, 1, PUBLIC_KEY);

  private final SecureRandom random = new SecureRandom();
  private final SeedSeal seal = new SeedSeal(Keychains.GOLDEN);
  private final SealedSeed sealed = seal.seal(SEED, BINDING, random);

  @Test
  void aSealedSeedOpensInItsPlace() {
    assertThat(seal.open(sealed, BINDING)).isEqualTo(SEED);
  }

  @Test
  void aSealIsANonceTheCiphertextAndATag() throws GeneralSecurityException {
    var bytes = sealed.bytes();
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        Cipher.DECRYPT_MODE,
        new SecretKeySpec(Keychains.GOLDEN.of(sealed.generation()).orElseThrow(), "AES"),
        new GCMParameterSpec(128, bytes, 0, 12));
    cipher.updateAAD(
        HexFormat.of()
            .parseHex(
                "0000000764656661756c74" // default
                    + "000000094d4c2d4453412d3635" // ML-DSA-65
                    + "0000000131" // 1
                    + "00000003010203"));

    assertThat(cipher.doFinal(bytes, 12, bytes.length - 12)).isEqualTo(SEED);
  }

  @Test
  void theSameSeedIsNeverSealedTheSameWay() {
    assertThat(Stream.generate(() -> seal.seal(SEED, BINDING, random)).limit(1000))
        .doesNotHaveDuplicates();
  }

  @Test
  void noBitOfASealCanBeFlipped() {
    assertThat(IntStream.range(0, SEALED_BITS).boxed())
        .allSatisfy(
            bit -> {
              var flipped = sealed.bytes();
              flipped[bit / Byte.SIZE] ^= (byte) (1 << (bit % Byte.SIZE));
              assertDoesNotOpen(new SealedSeed(sealed.generation(), flipped), BINDING);
            });
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 11, 12, 28, 59, 61, 1000})
  void aSealOfAnotherLengthDoesNotOpen(int length) {
    assertDoesNotOpen(
        new SealedSeed(sealed.generation(), Arrays.copyOf(sealed.bytes(), length)), BINDING);
  }

  static Stream<SeedBinding> otherPlaces() {
    return Stream.of(
        new SeedBinding(new RingId(new KeyId("other"), ML_DSA_65), 1, PUBLIC_KEY),
        new SeedBinding(new RingId(new KeyId("Default"), ML_DSA_65), 1, PUBLIC_KEY),
        new SeedBinding(new RingId(KeyId.DEFAULT, ML_DSA_87), 1, PUBLIC_KEY),
        new SeedBinding(RING, 2, PUBLIC_KEY),
        new SeedBinding(RING, 1, new PublicKey(new byte[] {1, 2, 2})),
        new SeedBinding(RING, 1, new PublicKey(new byte[] {1, 2})),
        new SeedBinding(RING, 1, new PublicKey(new byte[] {1, 2, 3, 0})));
  }

  @ParameterizedTest
  @MethodSource("otherPlaces")
  void aSealThatWasMovedDoesNotOpen(SeedBinding place) {
    assertDoesNotOpen(sealed, place);
  }

  @Test
  void aSealUnderAnotherMasterKeyDoesNotOpen() {
    var other = new SeedSeal(Keychains.random()).seal(SEED, BINDING, random);

    assertDoesNotOpen(new SealedSeed(sealed.generation(), other.bytes()), BINDING);
  }

  @Test
  void aSealOfAGenerationThatIsGoneSaysSo() {
    assertThatThrownBy(() -> seal.open(new SealedSeed(7, sealed.bytes()), BINDING))
        .hasMessage(
            "The row of key %s is refused: its private key is sealed under generation 7, of which"
                + " there is no root secret",
            BINDING);
  }

  private void assertDoesNotOpen(SealedSeed sealed, SeedBinding binding) {
    assertThatThrownBy(() -> seal.open(sealed, binding))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "The row of key %s is refused: its private key does not open: it was altered or moved"
                + " from another place, or its public key was replaced",
            binding);
  }
}
