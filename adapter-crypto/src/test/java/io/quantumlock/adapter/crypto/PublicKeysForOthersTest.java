package io.quantumlock.adapter.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.domain.kms.KeyId;
import io.quantumlock.domain.kms.PublicKeyDocument;
import io.quantumlock.domain.kms.RingId;
import io.quantumlock.domain.kms.SignatureAlgorithm;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PublicKeysForOthersTest {
  private static final byte[] DATA = "data".getBytes(StandardCharsets.UTF_8);

  @ParameterizedTest
  @EnumSource
  void aVerifierWithNothingButTheJdkReadsThePem(SignatureAlgorithm algorithm) throws Exception {
    var random = new SecureRandom();
    var ring = new RingId(KeyId.DEFAULT, algorithm);
    var key =
        new BouncyCastleSigningKeys(Keychains.GOLDEN, random).generate(ring, 1, Instant.EPOCH);
    var pem = new PublicKeyDocument(algorithm, key.publicKey()).pem();

    var lines = pem.lines().toList();
    assertThat(lines.getFirst()).isEqualTo("-----BEGIN PUBLIC KEY-----");
    assertThat(lines.getLast()).isEqualTo("-----END PUBLIC KEY-----");
    assertThat(lines).allMatch(line -> line.length() <= 64);
    var der = Base64.getDecoder().decode(String.join("", lines.subList(1, lines.size() - 1)));
    var verifier = Signature.getInstance(algorithm.label());
    verifier.initVerify(
        KeyFactory.getInstance(algorithm.label()).generatePublic(new X509EncodedKeySpec(der)));
    verifier.update(DATA);
    assertThat(verifier.verify(new EngineSigner(Keychains.GOLDEN, random).sign(ring, key, DATA)))
        .isTrue();
  }
}
