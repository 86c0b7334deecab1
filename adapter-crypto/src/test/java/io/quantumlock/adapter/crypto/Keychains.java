package io.quantumlock.adapter.crypto;

import io.quantumlock.domain.atrest.InMemoryRootSecrets;
import java.time.Instant;

/// Keychains of tests.
final class Keychains {
  /// Of a database from before there were root secrets: golden values are pinned under it.
  static final Keychain GOLDEN = golden();

  private Keychains() {}

  private static Keychain golden() {
    var secrets = new InMemoryRootSecrets(_ -> false);
    var earlier = new EarlierDatabase(MasterKeys.GOLDEN);
    secrets.add(earlier.masterKey(Instant.EPOCH), earlier.secrets());
    return Keychain.open(MasterKeys.GOLDEN, secrets);
  }

  static Keychain random() {
    return Keychain.begin(MasterKey.random(), new InMemoryRootSecrets(_ -> false), Instant.EPOCH);
  }
}
