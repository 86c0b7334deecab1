package io.quantumlock.adapter.crypto;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;

/// What a backup is sealed with: AES-256-GCM in segments, each bound to its place and the last one
/// known as the last, so that nothing can be changed, moved or cut off. The construction is that of
/// Hoang, Reyhanitabar, Rogaway and Vizár (CRYPTO 2015), the code is Tink's. The file's first line,
/// which is bound too, says under which key.
public final class BackupSeal {
  private static final int KEY_BYTES = 32;
  private static final int SEGMENT_BYTES = 1 << 20;

  private BackupSeal() {}

  /// How the key of a backup is got.
  @FunctionalInterface
  public interface Keys {

    /// @throws MasterKeyException when it is not there
    MasterKey named(BackupHead head);
  }

  /// @return what is to be written to, and closed: without that it lacks its end
  public static OutputStream seal(MasterKey key, OutputStream out) throws IOException {
    var line = BackupHead.of(key).line();
    out.write(line);
    try {
      return cipher(key).newEncryptingStream(out, line);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot seal with AES-GCM", e);
    }
  }

  /// @return what was sealed and nothing else: where it was altered, reading ends with an
  ///   [AlteredBackup]
  /// @throws MasterKeyException when this is no backup, or sealed under another key
  public static InputStream open(InputStream in, Keys keys) throws IOException {
    var head = BackupHead.read(in);
    var key = keys.named(head);
    if (!key.id().equals(head.masterKey())) {
      throw new MasterKeyException(
          "The backup is sealed under master key %s, and this is %s"
              .formatted(head.masterKey(), key.id()));
    }
    return OpenedBackup.of(in, beneath -> decrypting(key, beneath, head.line()));
  }

  private static InputStream decrypting(MasterKey key, InputStream in, byte[] line)
      throws IOException {
    try {
      return cipher(key).newDecryptingStream(in, line);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot open AES-GCM", e);
    }
  }

  private static AesGcmHkdfStreaming cipher(MasterKey key)
      throws InvalidAlgorithmParameterException {
    return new AesGcmHkdfStreaming(
        key.derive(Purpose.BACKUP), "HmacSha256", KEY_BYTES, SEGMENT_BYTES, 0);
  }
}
