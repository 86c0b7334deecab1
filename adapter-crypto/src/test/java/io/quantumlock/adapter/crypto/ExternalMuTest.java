package io.quantumlock.adapter.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.domain.kms.KeyId;
import io.quantumlock.domain.kms.MessageType;
import io.quantumlock.domain.kms.RingId;
import io.quantumlock.domain.kms.SignatureAlgorithm;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import org.bouncycastle.crypto.digests.SHAKEDigest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExternalMuTest {
  private static final byte[] DATA = "a large message".getBytes(StandardCharsets.UTF_8);

  private final SecureRandom random = new SecureRandom();
  private final BouncyCastleSigner signer = new BouncyCastleSigner(MasterKeys.GOLDEN, random);
  private final BouncyCastleVerifier verifier = new BouncyCastleVerifier();

  /// FIPS 204, algorithm 7, with the prefix of an empty context: SHAKE256 over the hash of the
  /// public key, two zeros and the message.
  private static byte[] mu(byte[] publicKey, byte[] message) {
    var shake = new SHAKEDigest(256);
    shake.update(shake256(publicKey), 0, 64);
    shake.update(new byte[2], 0, 2);
    shake.update(message, 0, message.length);
    var mu = new byte[64];
    shake.doFinal(mu, 0, mu.length);
    return mu;
  }

  private static byte[] shake256(byte[] data) {
    var shake = new SHAKEDigest(256);
    shake.update(data, 0, data.length);
    var hash = new byte[64];
    shake.doFinal(hash, 0, hash.length);
    return hash;
  }

  @ParameterizedTest
  @EnumSource(names = {"ML_DSA_65", "ML_DSA_87"})
  void aSignatureOverMuIsOneOverTheMessageAndTheOtherWayRound(SignatureAlgorithm algorithm) {
    var ring = new RingId(KeyId.DEFAULT, algorithm);
    var key =
        new BouncyCastleSigningKeys(MasterKeys.GOLDEN, random).generate(ring, 1, Instant.EPOCH);
    var mu = mu(key.publicKey().bytes(), DATA);

    var overMu = signer.sign(ring, key, MessageType.EXTERNAL_MU, mu);
    var overData = signer.sign(ring, key, DATA);

    var publicKey = key.publicKey();
    assertThat(verifier.verify(algorithm, publicKey, DATA, overMu)).isTrue();
    assertThat(verifier.verify(algorithm, publicKey, MessageType.EXTERNAL_MU, mu, overData))
        .isTrue();
    assertThat(verifier.verify(algorithm, publicKey, mu, overMu)).isFalse();
  }
}
