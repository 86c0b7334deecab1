package io.quantumlock.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.adapter.crypto.BouncyCastleSigningKeys;
import io.quantumlock.adapter.crypto.HmacRowMarks;
import io.quantumlock.adapter.jdbc.Database;
import io.quantumlock.bootstrap.settings.Settings;
import io.quantumlock.domain.kms.KeyChange;
import io.quantumlock.domain.kms.KeyId;
import io.quantumlock.domain.kms.KeyPolicy;
import io.quantumlock.domain.kms.KeyRing;
import io.quantumlock.domain.kms.KeyRings;
import io.quantumlock.domain.kms.RingId;
import io.quantumlock.domain.kms.SignatureAlgorithm;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A key with which nobody signs, and at which nobody looks, while a server runs.
@Timeout(120)
class IdleKeysTest {
  private static final RingId IDLE = new RingId(new KeyId("idle"), SignatureAlgorithm.ED25519);

  @TempDir Path home;
  private final Instant longAgo = Instant.now().minus(Duration.ofDays(8));

  @Test
  void whatIsDueIsDoneAllTheSame() {
    var settings =
        Settings.read(
            Map.of(
                "QUANTUMLOCK_HOME",
                home.toString(),
                "QUANTUMLOCK_HTTP_PORT",
                "0",
                "QUANTUMLOCK_QUANTUM_BACKEND",
                "scalar"));
    try (var server = Server.start(settings, _ -> {}, Duration.ofMillis(20));
        var database = Database.open(Home.database(settings))) {
      assertThat(server.quantumLock().administerKeyRings().list()).hasSize(3);
      var keychain = MasterKeyAccess.open(settings.masterKey(), database, Instant.now());
      var keyRings = database.keyRings(new HmacRowMarks(keychain));
      var keys = new BouncyCastleSigningKeys(keychain, new SecureRandom());
      var first = keys.generate(IDLE, 1, longAgo);
      keyRings.create(new KeyRing(IDLE, KeyPolicy.BY_HAND, List.of(first)));
      keyRings.update(IDLE, longAgo, ring -> ring.rotate(keys.generate(IDLE, 2, longAgo)));
      keyRings.update(
          IDLE,
          longAgo,
          ring ->
              ring.change(1, new KeyChange.ScheduleDestruction(7), longAgo)
                  .under(KeyPolicy.BY_HAND.rotatingEvery(7)));

      await(keyRings, ring -> ring.version(1).sealedSeed().isEmpty());
      await(keyRings, ring -> ring.versions().size() == 3);
    }
  }

  private static void await(KeyRings keyRings, Predicate<KeyRing> done) {
    while (keyRings.find(IDLE).filter(done).isEmpty()) {
      Thread.onSpinWait();
    }
  }
}
