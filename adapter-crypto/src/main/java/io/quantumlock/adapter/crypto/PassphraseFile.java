package io.quantumlock.adapter.crypto;

import java.nio.file.Path;

/// A file with a passphrase in it, and the end of its line. Whoever can read it has the passphrase,
/// so the same is asked of its mode as of a master key file's.
public final class PassphraseFile {
  private static final int SHORTEST = 16;
  private static final int LONGEST = 1024;

  private PassphraseFile() {}

  /// @throws MasterKeyException when it cannot be read, is open to others, or too short or too long
  public static String read(Path file) {
    var text = SecretFile.read(file, "passphrase file", LONGEST + 1).strip();
    if (text.codePointCount(0, text.length()) < SHORTEST || text.length() > LONGEST) {
      throw new MasterKeyException(
          "The passphrase in %s must have %d to %d characters".formatted(file, SHORTEST, LONGEST));
    }
    return text;
  }
}
