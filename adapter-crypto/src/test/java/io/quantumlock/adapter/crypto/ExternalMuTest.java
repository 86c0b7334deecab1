package io.quantumlock.adapter.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.domain.kms.KeyId;
import io.quantumlock.domain.kms.MessageType;
import io.quantumlock.domain.kms.RingId;
import io.quantumlock.domain.kms.SignatureAlgorithm;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExternalMuTest {
  private static final byte[] DATA = "a large message".getBytes(StandardCharsets.UTF_8);

  private final SecureRandom random = new SecureRandom();

  @ParameterizedTest
  @CsvSource({
    "auto, ML_DSA_65", "bouncycastle, ML_DSA_65", "jdk, ML_DSA_65",
    "auto, ML_DSA_87", "bouncycastle, ML_DSA_87", "jdk, ML_DSA_87"
  })
  void aSignatureOverMuIsOneOverTheMessageAndTheOtherWayRound(
      String engine, SignatureAlgorithm algorithm) {
    var engines = Engines.choose(engine);
    var signer = new EngineSigner(Keychains.GOLDEN, random, engines);
    var verifier = new EngineVerifier(engines);
    var ring = new RingId(KeyId.DEFAULT, algorithm);
    var key =
        new BouncyCastleSigningKeys(Keychains.GOLDEN, random).generate(ring, 1, Instant.EPOCH);
    var mu = Mu.of(key.publicKey().bytes(), new byte[0], DATA);

    var overMu = signer.sign(ring, key, MessageType.EXTERNAL_MU, mu);
    var overData = signer.sign(ring, key, DATA);

    var publicKey = key.publicKey();
    assertThat(verifier.verify(algorithm, publicKey, DATA, overMu)).isTrue();
    assertThat(verifier.verify(algorithm, publicKey, MessageType.EXTERNAL_MU, mu, overData))
        .isTrue();
    assertThat(verifier.verify(algorithm, publicKey, mu, overMu)).isFalse();
  }
}
