package io.quantumlock.bootstrap.settings;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// The settings of which one says where the master key comes from.
final class MasterKeySettings {
  private MasterKeySettings() {}

  /// A secret in the settings file would lie beside the database, for as many to read as may.
  static MasterKeySource read(GivenSettings given, Path home) {
    given.onlyInTheEnvironment("master.key");
    given.onlyInTheEnvironment("master.key.passphrase");
    var sources =
        Stream.<Optional<? extends MasterKeySource>>of(
                given
                    .parsed("master.key.file", text -> Values.file(text, home))
                    .map(MasterKeySource.KeyFile::new),
                given.parsed("master.key", Values::masterKey).map(MasterKeySource.Variable::new),
                given
                    .parsed("master.key.passphrase.file", text -> Values.file(text, home))
                    .map(MasterKeySource.PassphraseFile::new),
                given
                    .parsed("master.key.passphrase", Values::passphrase)
                    .map(MasterKeySource.Passphrase::new))
            .<MasterKeySource>flatMap(Optional::stream)
            .toList();
    given.oneOf(
        "master.key.file", "master.key", "master.key.passphrase.file", "master.key.passphrase");
    if (!sources.isEmpty()) {
      return sources.getFirst();
    }
    var file = home.resolve("master.key");
    given.fallBack("master.key.file", file.toString());
    return new MasterKeySource.KeyFile(file);
  }
}
