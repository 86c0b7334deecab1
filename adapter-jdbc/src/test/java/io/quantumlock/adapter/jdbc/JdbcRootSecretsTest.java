package io.quantumlock.adapter.jdbc;

import io.quantumlock.domain.atrest.RootSecrets;
import io.quantumlock.domain.atrest.RootSecretsContract;
import io.quantumlock.domain.kms.KeyId;
import io.quantumlock.domain.kms.KeyPolicy;
import io.quantumlock.domain.kms.KeyRing;
import io.quantumlock.domain.kms.KeyVersion;
import io.quantumlock.domain.kms.PublicKey;
import io.quantumlock.domain.kms.RingId;
import io.quantumlock.domain.kms.SealedSeed;
import io.quantumlock.domain.kms.SignatureAlgorithm;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

class JdbcRootSecretsTest extends RootSecretsContract {
  private static final RingId RING = new RingId(KeyId.DEFAULT, SignatureAlgorithm.ED25519);
  private final Database database = open();

  Database open() {
    return TestDatabases.inMemory();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  protected RootSecrets secrets() {
    return database.rootSecrets();
  }

  @Override
  protected void use(int generation) {
    var seed = new SealedSeed(generation, new byte[60]);
    var keyRings = database.keyRings(TestDatabases.MARKS);
    if (keyRings.find(RING).isEmpty()) {
      var version = new KeyVersion(1, new PublicKey(new byte[32]), seed, Instant.EPOCH);
      keyRings.create(new KeyRing(RING, KeyPolicy.BY_HAND, List.of(version)));
    } else {
      keyRings.update(RING, Instant.EPOCH, ring -> ring.resealed(1, (version, old) -> seed));
    }
  }
}
