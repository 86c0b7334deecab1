package io.quantumlock.adapter.jdbc;

import io.quantumlock.domain.atrest.Ciphertext;
import io.quantumlock.domain.atrest.KnownMasterKey;
import io.quantumlock.domain.atrest.MasterKeyId;
import io.quantumlock.domain.atrest.SealedSecret;
import io.quantumlock.domain.atrest.SecretId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Without it, no key can be kept.
final class FirstGeneration {
  private static final MasterKeyId MASTER_KEY = new MasterKeyId("00000000000000aa");

  private FirstGeneration() {}

  static Database in(Database database) {
    database
        .rootSecrets()
        .add(
            new KnownMasterKey(1, MASTER_KEY, Optional.empty(), Instant.EPOCH),
            List.of(
                secret(new SecretId(SecretId.Purpose.SEEDS, 1)),
                secret(new SecretId(SecretId.Purpose.TOKENS, 1))));
    return database;
  }

  private static SealedSecret secret(SecretId id) {
    return new SealedSecret(id, MASTER_KEY, new Ciphertext(new byte[60]));
  }

  /// @return false when that was done before
  static boolean mark(Database database) {
    return database.mark(secret(SecretId.TOKENS_WITH_MARKS), TestDatabases.MARKS);
  }
}
