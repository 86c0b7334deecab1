package io.quantumlock.domain.kms;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Keys that behave like real ones and protect nothing: whoever has the public key can sign. Each
/// object has a master key of its own, so that what one has sealed does not open for another.
public final class FakeKeys implements SigningKeys, Signer, Verifier {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final byte[] masterKey = random();

  @Override
  public KeyVersion generate(RingId ring, int number, Instant now) {
    var publicKey = new PublicKey(random());
    var at = now.truncatedTo(ChronoUnit.MICROS);
    return new KeyVersion(number, publicKey, seal(ring, number, publicKey), at);
  }

  @Override
  public byte[] sign(RingId ring, KeyVersion key, byte[] data) {
    if (!seal(ring, key.number(), key.publicKey()).equals(key.sealedSeed())) {
      throw new IllegalStateException("the seed of " + ring + " does not open");
    }
    return signature(ring.algorithm(), key.publicKey(), data);
  }

  @Override
  public boolean verify(
      SignatureAlgorithm algorithm, PublicKey key, byte[] data, byte[] signature) {
    return MessageDigest.isEqual(signature, signature(algorithm, key, data));
  }

  private SealedSeed seal(RingId ring, int number, PublicKey key) {
    return new SealedSeed(mac(masterKey, ring + "/" + number, key.bytes()));
  }

  private static byte[] signature(SignatureAlgorithm algorithm, PublicKey key, byte[] data) {
    return mac(key.bytes(), algorithm.label(), data);
  }

  private static byte[] mac(byte[] key, String label, byte[] data) {
    try {
      var mac = Mac.getInstance("HmacSHA3-256");
      mac.init(new SecretKeySpec(key, mac.getAlgorithm()));
      mac.update(label.getBytes(StandardCharsets.UTF_8));
      return mac.doFinal(data);
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] random() {
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
