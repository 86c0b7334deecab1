package io.quantumlock.bootstrap;

import io.quantumlock.adapter.crypto.BackupHead;
import io.quantumlock.adapter.crypto.BackupSeal;
import io.quantumlock.adapter.crypto.MasterKey;
import io.quantumlock.adapter.crypto.PassphraseFile;
import io.quantumlock.adapter.jdbc.Database;
import io.quantumlock.adapter.jdbc.copy.CopyReport;
import io.quantumlock.adapter.jdbc.copy.DatabaseCopy;
import io.quantumlock.adapter.jdbc.copy.DatabaseCopy.Progress;
import io.quantumlock.bootstrap.settings.Settings;
import io.quantumlock.domain.atrest.KnownMasterKey;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Backups of all that an installation keeps but the master key, in one file each, sealed under the
/// master key or under a passphrase. See docs/decisions/backup.md.
public final class Backups {
  private final Settings settings;
  private final Optional<Path> passphraseFile;

  /// @param passphraseFile with what backups are sealed; the master key where there is none
  public Backups(Settings settings, Optional<Path> passphraseFile) {
    this.settings = settings;
    this.passphraseFile = passphraseFile;
  }

  /// Servers may serve all the while.
  ///
  /// @param file is there afterwards whole or not at all, readable by its owner alone
  /// @throws java.nio.file.FileAlreadyExistsException when it is there already
  public CopyReport save(Path file, Instant now, Progress progress) throws IOException {
    var key = sealingKey();
    return NewFile.write(
        file,
        out ->
            DatabaseCopy.save(Home.database(settings), BackupSeal.seal(key, out), now, progress));
  }

  private MasterKey sealingKey() {
    if (passphraseFile.isPresent()) {
      return MasterKey.newFromPassphrase(PassphraseFile.read(passphraseFile.get()));
    }
    Home.prepare(settings.home());
    try (var database = Database.open(Home.database(settings))) {
      return MasterKeyAccess.inUse(settings.masterKey(), database);
    }
  }

  /// Reads a backup from its first to its last byte.
  public CopyReport check(Path file, Progress progress) throws IOException {
    return open(file, in -> DatabaseCopy.check(in, progress));
  }

  /// Fills an empty database. Nothing is written before the backup was read once and found whole.
  public CopyReport load(Path file, Progress progress) throws IOException {
    check(file, progress);
    Home.prepare(settings.home());
    return open(file, in -> DatabaseCopy.load(in, Home.database(settings), progress));
  }

  /// Those that the database can be opened with.
  public List<KnownMasterKey> masterKeys() {
    try (var database = Database.open(Home.database(settings))) {
      return database.rootSecrets().masterKeys();
    }
  }

  private interface Reading {
    CopyReport from(InputStream in) throws IOException;
  }

  private CopyReport open(Path file, Reading reading) throws IOException {
    try (var in = new BufferedInputStream(Files.newInputStream(file));
        var opened = BackupSeal.open(in, this::openingKey)) {
      return reading.from(opened);
    }
  }

  private MasterKey openingKey(BackupHead head) {
    return passphraseFile
        .map(passphrase -> head.fromPassphrase(PassphraseFile.read(passphrase)))
        .orElseGet(() -> MasterKeyAccess.named(head, settings.masterKey()));
  }
}
