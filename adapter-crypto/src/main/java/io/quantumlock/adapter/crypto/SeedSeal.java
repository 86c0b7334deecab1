package io.quantumlock.adapter.crypto;

import io.quantumlock.domain.kms.SealedSeed;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Seals seeds with AES-256-GCM: nonce (12 random bytes) ‖ ciphertext ‖ tag (16 bytes), with the
/// binding as associated data. The JDK's cipher, since it runs on the processor's AES instructions,
/// which keep no table that a neighbor could watch.
final class SeedSeal {
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BYTES = 16;
  private static final int SEALED_BYTES = NONCE_BYTES + Scheme.SEED_BYTES + TAG_BYTES;

  private final SecretKeySpec key;

  SeedSeal(MasterKey masterKey) {
    key = new SecretKeySpec(masterKey.derive(Purpose.SEAL), "AES");
  }

  SealedSeed seal(byte[] seed, SeedBinding binding, SecureRandom random) {
    var nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      var sealed = ByteBuffer.allocate(SEALED_BYTES).put(nonce);
      cipher(Cipher.ENCRYPT_MODE, nonce, binding).doFinal(ByteBuffer.wrap(seed), sealed);
      return new SealedSeed(sealed.array());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot seal with AES-GCM", e);
    }
  }

  /// @throws IllegalStateException when this is not what was sealed under this key for this binding
  byte[] open(SealedSeed sealed, SeedBinding binding) {
    var bytes = sealed.bytes();
    if (bytes.length != SEALED_BYTES) {
      throw broken(binding, null);
    }
    try {
      return cipher(Cipher.DECRYPT_MODE, bytes, binding)
          .doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES);
    } catch (AEADBadTagException e) {
      throw broken(binding, e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot open AES-GCM", e);
    }
  }

  /// @param startsWithNonce the nonce, or more that begins with it
  private Cipher cipher(int mode, byte[] startsWithNonce, SeedBinding binding)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        mode, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, startsWithNonce, 0, NONCE_BYTES));
    cipher.updateAAD(binding.encoded());
    return cipher;
  }

  static IllegalStateException broken(SeedBinding binding, @Nullable Throwable cause) {
    return new IllegalStateException(
        "The private key of %s does not open: its row was altered or moved, or the master key is another one"
            .formatted(binding),
        cause);
  }
}
