package io.quantumlock.adapter.crypto;

import io.quantumlock.domain.atrest.KnownMasterKey;
import io.quantumlock.domain.atrest.MasterKeyId;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// The one secret that all others hang on: 32 bytes, random ones or from a passphrase. Nothing is
/// encrypted under it directly; every purpose has a key of its own, derived with HKDF-SHA256.
public final class MasterKey {
  static final int BYTES = 32;
  private static final int ID_BYTES = 8;

  private final byte[] bytes;
  private final Optional<String> derivation;

  private MasterKey(byte[] bytes) {
    this(bytes, Optional.empty());
  }

  /// @param derivation how the bytes were made from a passphrase
  MasterKey(byte[] bytes, Optional<String> derivation) {
    this.bytes = bytes;
    this.derivation = derivation;
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

  /// @param line as a master key file holds it
  /// @throws IllegalArgumentException when it is none; the message does not quote it
  public static MasterKey parse(String line) {
    return new MasterKey(MasterKeyFile.parse(line));
  }

  /// @param known the master keys of the database, of which one was made from this passphrase
  /// @throws MasterKeyException when none was
  public static MasterKey fromPassphrase(String passphrase, List<KnownMasterKey> known) {
    var fromPassphrases =
        known.reversed().stream().filter(key -> key.derivation().isPresent()).toList();
    for (var candidate : fromPassphrases) {
      var derivation = candidate.derivation().orElseThrow();
      var key = Argon2.parse(candidate, derivation).derive(passphrase);
      if (key.id().equals(candidate.id())) {
        return key;
      }
    }
    throw new MasterKeyException(
        fromPassphrases.isEmpty()
            ? "The master key of this database was not made from a passphrase; name its file, or"
                + " rotate it to a passphrase first"
            : "The passphrase is not the one that the master key of this database was made from");
  }

  /// A new key, with a salt of its own, which is kept in the database.
  public static MasterKey newFromPassphrase(String passphrase) {
    return Argon2.fresh(new SecureRandom()).derive(passphrase);
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

  byte[] derive(Purpose purpose) {
    return purpose.derive(bytes);
  }

  public MasterKeyId id() {
    return new MasterKeyId(HexFormat.of().formatHex(derive(Purpose.ID), 0, ID_BYTES));
  }

  Optional<String> derivation() {
    return derivation;
  }

  KnownMasterKey known(int number, Instant now) {
    return new KnownMasterKey(number, id(), derivation, now);
  }

  @Override
  public String toString() {
    return "MasterKey[hidden]";
  }
}
