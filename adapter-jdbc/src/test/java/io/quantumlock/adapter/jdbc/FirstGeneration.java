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
  private FirstGeneration() {}

  static Database in(Database database) {
    var id = new MasterKeyId("00000000000000aa");
    database
        .rootSecrets()
        .add(
            new KnownMasterKey(1, id, Optional.empty(), Instant.EPOCH),
            List.of(
                new SealedSecret(
                    new SecretId(SecretId.Purpose.SEEDS, 1), id, new Ciphertext(new byte[60]))));
    return database;
  }
}
