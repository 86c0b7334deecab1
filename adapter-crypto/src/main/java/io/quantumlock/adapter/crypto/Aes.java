package io.quantumlock.adapter.crypto;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// AES-256-GCM under one key: nonce (12 random bytes) ‖ ciphertext ‖ tag (16 bytes). The JDK's
/// cipher, since it runs on the processor's AES instructions, which keep no table that a neighbor
/// could watch.
final class Aes {
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BYTES = 16;

  private final SecretKeySpec key;

  Aes(byte[] key) {
    this.key = new SecretKeySpec(key, "AES");
  }

  /// @param binding must be the same when it is opened
  byte[] seal(byte[] secret, byte[] binding, SecureRandom random) {
    var nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      var sealed = ByteBuffer.allocate(NONCE_BYTES + secret.length + TAG_BYTES).put(nonce);
      cipher(Cipher.ENCRYPT_MODE, nonce, binding).doFinal(ByteBuffer.wrap(secret), sealed);
      return sealed.array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot seal with AES-GCM", e);
    }
  }

  /// @return nothing unless this was sealed under this key with this binding
  Optional<byte[]> open(byte[] sealed, byte[] binding) {
    if (sealed.length < NONCE_BYTES + TAG_BYTES) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          cipher(Cipher.DECRYPT_MODE, sealed, binding)
              .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES));
    } catch (AEADBadTagException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot open AES-GCM", e);
    }
  }

  /// @param startsWithNonce the nonce, or more that begins with it
  private Cipher cipher(int mode, byte[] startsWithNonce, byte[] binding)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding", Jce.PROVIDER);
    cipher.init(
        mode, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, startsWithNonce, 0, NONCE_BYTES));
    cipher.updateAAD(binding);
    return cipher;
  }
}
