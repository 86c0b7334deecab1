package io.quantumlock.adapter.crypto;

import io.quantumlock.domain.atrest.MasterKeyId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// The first line of a backup: `quantumlock-backup-v1`, the id of the key that it is sealed under,
/// and how that is made from a passphrase, or `-`.
public record BackupHead(MasterKeyId masterKey, Optional<String> derivation) {
  private static final Pattern LINE =
      Pattern.compile("quantumlock-backup-v1 ([0-9a-f]{16}) (\\S{1,100})");
  private static final int LONGEST = 150;
  private static final String NONE = "-";

  static BackupHead of(MasterKey key) {
    return new BackupHead(key.id(), key.derivation());
  }

  /// Leaves the rest of the stream where it is.
  static BackupHead read(InputStream in) throws IOException {
    var line = new ByteArrayOutputStream();
    int next = in.read();
    while (next >= 0 && next != '\n' && line.size() < LONGEST) {
      line.write(next);
      next = in.read();
    }
    var words = LINE.matcher(line.toString(StandardCharsets.US_ASCII));
    if (!words.matches()) {
      throw new MasterKeyException("The file is no backup of this program");
    }
    var derivation = Optional.of(words.group(2)).filter(text -> !text.equals(NONE));
    return new BackupHead(new MasterKeyId(words.group(1)), derivation);
  }

  byte[] line() {
    return "quantumlock-backup-v1 %s %s\n"
        .formatted(masterKey, derivation.orElse(NONE))
        .getBytes(StandardCharsets.US_ASCII);
  }

  /// @throws MasterKeyException when the backup is not sealed under this passphrase
  public MasterKey fromPassphrase(String passphrase) {
    var how =
        derivation.orElseThrow(
            () ->
                new MasterKeyException(
                    "The backup is sealed under no passphrase but a master key"));
    var key =
        Argon2.parse(how)
            .orElseThrow(() -> new MasterKeyException("The first line of the backup was altered"))
            .derive(passphrase);
    if (!key.id().equals(masterKey)) {
      throw new MasterKeyException("The passphrase is not the one that the backup is sealed under");
    }
    return key;
  }
}
