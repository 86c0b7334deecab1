package io.quantumlock.adapter.crypto;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// A file that nobody but its owner may have any right to.
final class SecretFile {
  private SecretFile() {}

  /// @param kind for messages
  /// @param mostBytes where to stop: someone may name the wrong file
  /// @throws MasterKeyException when it is missing, open to others, or cannot be read
  static String read(Path file, String kind, int mostBytes) {
    var name = "The " + kind + " " + file + " ";
    try {
      var mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
      if (!mode.endsWith("------")) {
        throw new MasterKeyException(name + "is open to others (" + mode + "); chmod 600 it");
      }
      try (var in = Files.newInputStream(file)) {
        return new String(in.readNBytes(mostBytes), StandardCharsets.UTF_8);
      }
    } catch (NoSuchFileException e) {
      throw new MasterKeyException(
          name + "is missing; restore it from a backup, for without it no license validates", e);
    } catch (AccessDeniedException e) {
      throw new MasterKeyException(
          name + "cannot be read by this user; run as its owner, or chown it", e);
    } catch (IOException e) {
      throw new MasterKeyException(name + "cannot be read: " + e.getMessage(), e);
    }
  }
}
