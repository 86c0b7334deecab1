package io.quantumlock.bootstrap;

import io.quantumlock.adapter.crypto.BackupHead;
import io.quantumlock.adapter.crypto.EarlierDatabase;
import io.quantumlock.adapter.crypto.HmacRowMarks;
import io.quantumlock.adapter.crypto.Keychain;
import io.quantumlock.adapter.crypto.MasterKey;
import io.quantumlock.adapter.crypto.MasterKeyException;
import io.quantumlock.adapter.crypto.PassphraseFile;
import io.quantumlock.adapter.jdbc.Database;
import io.quantumlock.bootstrap.settings.MasterKeySource;
import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.atrest.AlteredRow;
import io.quantumlock.domain.atrest.KnownMasterKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gets the master key from where the settings say it is, and opens a database with it.
final class MasterKeyAccess {
  private static final Logger LOG = LoggerFactory.getLogger(MasterKeyAccess.class);

  private MasterKeyAccess() {}

  /// Makes what is not there when the database is empty.
  ///
  /// @throws CannotStart when the master key is not the one of the database, or a row was altered
  static Keychain open(MasterKeySource source, Database database, Instant now) {
    boolean empty = database.isEmpty();
    var secrets = database.rootSecrets();
    var known = secrets.masterKeys();
    var masterKey = known.isEmpty() && empty ? fresh(source) : existing(source, known);
    try {
      if (known.isEmpty() && empty) {
        return Keychain.begin(masterKey, secrets, now);
      }
      if (known.isEmpty()) {
        takeOver(masterKey, database, now);
      }
      return withMarks(masterKey, database);
    } catch (AlteredRow | MasterKeyException e) {
      throw new CannotStart(
          e.getMessage() + "; the master key in use is from " + source.described(), e);
    }
  }

  private static MasterKey existing(MasterKeySource source, List<KnownMasterKey> known) {
    return switch (source) {
      case MasterKeySource.KeyFile(var file) -> MasterKey.read(file);
      case MasterKeySource.PassphraseFile(var file) ->
          MasterKey.fromPassphrase(PassphraseFile.read(file), known);
      case MasterKeySource.Variable(var key) -> key;
      case MasterKeySource.Passphrase(var text) -> MasterKey.fromPassphrase(text, known);
    };
  }

  private static MasterKey fresh(MasterKeySource source) {
    return switch (source) {
      case MasterKeySource.KeyFile(var file) -> readOrCreate(file);
      case MasterKeySource.PassphraseFile(var file) ->
          MasterKey.newFromPassphrase(PassphraseFile.read(file));
      case MasterKeySource.Variable(var key) -> key;
      case MasterKeySource.Passphrase(var text) -> MasterKey.newFromPassphrase(text);
    };
  }

  private static MasterKey readOrCreate(Path file) {
    return Files.exists(file) ? MasterKey.read(file) : MasterKey.create(file);
  }

  /// @throws CannotStart when it is not one of those that the database is sealed under
  static MasterKey inUse(MasterKeySource source, Database database) {
    var known = database.rootSecrets().masterKeys();
    var masterKey = existing(source, known);
    if (known.stream().noneMatch(one -> one.id().equals(masterKey.id()))) {
      throw new CannotStart(
          "The master key from %s is %s, and the database is not sealed under it"
              .formatted(source.described(), masterKey.id()));
    }
    return masterKey;
  }

  /// The key that a backup was sealed under, if it is this one.
  static MasterKey named(BackupHead head, MasterKeySource source) {
    var known = new KnownMasterKey(1, head.masterKey(), head.derivation(), Instant.EPOCH);
    return existing(source, List.of(known));
  }

  /// The key to rotate to; what is not there is made.
  static MasterKey next(MasterKeySource source, List<KnownMasterKey> known) {
    boolean underWay = known.size() > 1 && known.getLast().derivation().isPresent();
    return switch (source) {
      case MasterKeySource.KeyFile _, MasterKeySource.Variable _ -> fresh(source);
      case MasterKeySource.PassphraseFile _, MasterKeySource.Passphrase _ ->
          underWay ? existing(source, known) : fresh(source);
    };
  }

  private static void takeOver(MasterKey masterKey, Database database, Instant now) {
    var earlier = new EarlierDatabase(masterKey);
    try {
      database.takeOver(earlier.masterKey(now), earlier.secrets(), earlier::reseal);
      LOG.info("took over a database from before the master key could be rotated");
    } catch (Rejection.Taken _) {
      LOG.info("another process took the database over");
    }
  }

  private static Keychain withMarks(MasterKey masterKey, Database database) {
    var keychain = Keychain.open(masterKey, database.rootSecrets());
    if (keychain.hasMarks()) {
      return keychain;
    }
    if (database.mark(keychain.tokensWithMarks(), new HmacRowMarks(keychain))) {
      LOG.info("marked the rows of a database from before an altered one was found");
    }
    return Keychain.open(masterKey, database.rootSecrets());
  }

  static void warn(MasterKeySource source) {
    switch (source) {
      case MasterKeySource.Variable _, MasterKeySource.Passphrase _ ->
          LOG.warn(
              "{} holds a secret: others may see the environment of a process, and its children"
                  + " inherit it; a file is safer",
              source.described());
      case MasterKeySource.KeyFile _, MasterKeySource.PassphraseFile _ -> {}
    }
  }
}
