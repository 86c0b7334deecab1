package io.quantumlock.adapter.crypto;

import java.nio.file.Path;
import java.security.SecureRandom;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;

/// The one secret that all others hang on: 32 random bytes, kept in a file. Nothing is encrypted or
/// authenticated under it directly; every purpose has a key of its own, derived with HKDF-SHA256.
public final class MasterKey {
  static final int BYTES = 32;

  private final byte[] bytes;

  private MasterKey(byte[] bytes) {
    this.bytes = bytes;
  }

  /// Makes a new key and writes it to `file`, readable by its owner alone. Either the whole file is
  /// there afterwards or none; an existing one is never replaced.
  ///
  /// @return the new key, or the one in `file` when another process made it first
  /// @throws MasterKeyException when the file cannot be written, or one is there that is refused
  public static MasterKey create(Path file) {
    return new MasterKey(new MasterKeyFile(file).createOrRead(fresh()));
  }

  /// @throws MasterKeyException when the file is missing, is no master key, or is open to others
  public static MasterKey read(Path file) {
    return new MasterKey(new MasterKeyFile(file).read());
  }

  /// A key that is kept nowhere: all that is made under it ends with the process.
  public static MasterKey random() {
    return new MasterKey(fresh());
  }

  /// @param bytes 32 bytes of full entropy, from a secret store for instance
  public static MasterKey of(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("a master key has " + BYTES + " bytes");
    }
    return new MasterKey(bytes.clone());
  }

  private static byte[] fresh() {
    var bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }

  /// @return 32 bytes, RFC 5869 without a salt and with the purpose's label as the info
  byte[] derive(Purpose purpose) {
    var hkdf = new HKDFBytesGenerator(new SHA256Digest());
    hkdf.init(new HKDFParameters(bytes, null, purpose.label()));
    var derived = new byte[BYTES];
    hkdf.generateBytes(derived, 0, BYTES);
    return derived;
  }

  @Override
  public String toString() {
    return "MasterKey[hidden]";
  }
}
