package io.quantumlock.domain.kms;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/// Keeps the promises of signing without its strength: a signature is a nonce and a hash, which
/// anyone could make.
public final class InMemorySigning implements SigningKeys, Signer, Verifier {
  private static final int NONCE_BYTES = 8;
  private static final int KEY_BYTES = 32;

  private final Set<Row> rows = ConcurrentHashMap.newKeySet();
  private final RandomGenerator random;

  private record Row(RingId ring, int number, PublicKey publicKey, Optional<SealedSeed> seed) {
    static Row of(RingId ring, KeyVersion key) {
      return new Row(ring, key.number(), key.publicKey(), key.sealedSeed());
    }
  }

  public InMemorySigning(RandomGenerator random) {
    this.random = random;
  }

  @Override
  public KeyVersion generate(RingId ring, int number, Instant now) {
    var key =
        new KeyVersion(
            number, new PublicKey(bytes(KEY_BYTES)), new SealedSeed(1, bytes(KEY_BYTES)), now);
    rows.add(Row.of(ring, key));
    return key;
  }

  @Override
  public byte[] sign(RingId ring, KeyVersion key, MessageType type, byte[] data) {
    if (!rows.contains(Row.of(ring, key))) {
      throw new IllegalStateException("The private key of " + ring + " does not open");
    }
    boolean hedged = ring.algorithm() != SignatureAlgorithm.ED25519;
    return signature(
        key.publicKey(),
        mu(key.publicKey(), type, data),
        hedged ? bytes(NONCE_BYTES) : new byte[NONCE_BYTES]);
  }

  @Override
  public boolean verify(
      SignatureAlgorithm algorithm,
      PublicKey key,
      MessageType type,
      byte[] data,
      byte[] signature) {
    return Arrays.equals(
        signature, signature(key, mu(key, type, data), Arrays.copyOf(signature, NONCE_BYTES)));
  }

  /// Of 64 bytes and bound to the key, as the true one is.
  public static byte[] mu(PublicKey key, MessageType type, byte[] data) {
    if (type == MessageType.EXTERNAL_MU) {
      return data;
    }
    try {
      var sha = MessageDigest.getInstance("SHA-512");
      sha.update(key.bytes());
      return sha.digest(data);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] signature(PublicKey key, byte[] data, byte[] nonce) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      sha.update(key.bytes());
      sha.update(nonce);
      var hash = sha.digest(data);
      return ByteBuffer.allocate(nonce.length + hash.length).put(nonce).put(hash).array();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] bytes(int count) {
    var bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
