package io.quantumlock.adapter.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.domain.kms.KeyVersion;
import io.quantumlock.domain.kms.PublicKey;
import io.quantumlock.domain.kms.SignatureAlgorithm;
import io.quantumlock.domain.kms.Signer;
import io.quantumlock.domain.kms.SigningContract;
import io.quantumlock.domain.kms.SigningKeys;
import io.quantumlock.domain.kms.Verifier;
import java.security.SecureRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BouncyCastleSigningTest extends SigningContract {
  private final SecureRandom random = new SecureRandom();
  private final SigningKeys keys = new BouncyCastleSigningKeys(Keychains.GOLDEN, random);
  private final Signer signer = new EngineSigner(Keychains.GOLDEN, random);
  private final Verifier verifier = new EngineVerifier();

  @Override
  protected SigningKeys keys() {
    return keys;
  }

  @Override
  protected Signer signer() {
    return signer;
  }

  @Override
  protected Verifier verifier() {
    return verifier;
  }

  @ParameterizedTest
  @CsvSource({"ML_DSA_65, 1952, 3309", "ML_DSA_87, 2592, 4627", "ED25519, 32, 64"})
  void keysAndSignaturesAreRawBytes(SignatureAlgorithm algorithm, int keyBytes, int bytes) {
    var key = keys.generate(ring(algorithm), 1, NOW);

    assertThat(key.publicKey().bytes()).hasSize(keyBytes);
    assertThat(signer.sign(ring(algorithm), key, DATA)).hasSize(bytes);
  }

  @ParameterizedTest
  @EnumSource
  void anotherProcessWithTheMasterKeySignsToo(SignatureAlgorithm algorithm) {
    var key = keys.generate(ring(algorithm), 1, NOW);
    var another = new EngineSigner(Keychains.GOLDEN, random);

    assertThat(
            verifier.verify(
                algorithm, key.publicKey(), DATA, another.sign(ring(algorithm), key, DATA)))
        .isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void anotherMasterKeyDoesNotSign(SignatureAlgorithm algorithm) {
    var key = keys.generate(ring(algorithm), 7, NOW);

    assertRefuses(
        new EngineSigner(Keychains.random(), random),
        algorithm,
        key,
        "its private key is sealed under generation 2, of which there is no root secret");
  }

  @ParameterizedTest
  @EnumSource
  void aSeedThatDoesNotMakeThePublicKeyIsRefused(SignatureAlgorithm algorithm) {
    var publicKey = new PublicKey(new byte[] {1});
    var sealed =
        new SeedSeal(Keychains.GOLDEN)
            .seal(new byte[32], new SeedBinding(ring(algorithm), 7, publicKey), random);

    assertRefuses(
        signer,
        algorithm,
        new KeyVersion(7, publicKey, sealed, NOW),
        "its public key does not belong to its private key");
  }

  private static void assertRefuses(
      Signer signer, SignatureAlgorithm algorithm, KeyVersion key, String reason) {
    assertThatThrownBy(() -> signer.sign(ring(algorithm), key, DATA))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The row of key default (%s), version 7 is refused: %s", algorithm, reason);
  }
}
