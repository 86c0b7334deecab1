package io.quantumlock.bootstrap;

import io.quantumlock.adapter.jdbc.DatabaseSettings;
import io.quantumlock.bootstrap.settings.Settings;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// The folder of an installation: master key, embedded database, settings file.
final class Home {
  private Home() {}

  /// Makes the folder, for its owner's eyes only, where it is missing.
  static void prepare(Path home) {
    if (Files.isDirectory(home)) {
      return;
    }
    try {
      Files.createDirectories(
          home, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } catch (IOException e) {
      throw new CannotStart("Cannot make the home folder " + home + ": " + reason(e), e);
    }
  }

  /// Of these, the message is nothing but a path.
  private static String reason(IOException e) {
    return switch (e) {
      case FileAlreadyExistsException there -> there.getFile() + " is there and is no folder";
      case AccessDeniedException denied -> "this user may not write to " + denied.getFile();
      case NoSuchFileException missing -> missing.getFile() + " is not there";
      case FileSystemException other when other.getReason() != null ->
          other.getFile() + ": " + other.getReason();
      default -> e.toString();
    };
  }

  /// @throws CannotStart when the settings name the embedded database, and there is none
  static void requireDatabase(Settings settings) {
    if (settings.db().url().isEmpty()
        && !Files.exists(settings.home().resolve("quantumlock.mv.db"))) {
      throw new CannotStart("There is no embedded database in " + settings.home());
    }
  }

  static DatabaseSettings database(Settings settings) {
    var db = settings.db();
    return new DatabaseSettings(
        db.url().orElseGet(() -> DatabaseSettings.embeddedUrl(settings.home())),
        db.user(),
        db.password(),
        db.poolSize());
  }
}
