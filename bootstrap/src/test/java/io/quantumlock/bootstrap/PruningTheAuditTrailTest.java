package io.quantumlock.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.adapter.crypto.Engines;
import io.quantumlock.adapter.crypto.ShakeSeeds;
import io.quantumlock.adapter.jdbc.Database;
import io.quantumlock.adapter.quantum.FingerprintPool;
import io.quantumlock.adapter.quantum.QuantumBackends;
import io.quantumlock.application.QuantumLock;
import io.quantumlock.bootstrap.command.Run;
import io.quantumlock.bootstrap.settings.Settings;
import io.quantumlock.domain.kms.TokenTerms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Of what is ten days old, five may go since two hours.
@Timeout(120)
class PruningTheAuditTrailTest {
  private static final String SETTING = "QUANTUMLOCK_AUDIT_KEEP_DAYS";

  @TempDir Path home;
  private Instant now = Instant.now().minus(Duration.ofDays(10)).plus(Duration.ofHours(3));

  private Settings settings(String keepDays) {
    return Settings.read(
        Map.of(
            "QUANTUMLOCK_HOME",
            home.toString(),
            "QUANTUMLOCK_HTTP_PORT",
            "0",
            "QUANTUMLOCK_QUANTUM_BACKEND",
            "scalar",
            SETTING,
            keepDays));
  }

  @BeforeEach
  void writeAndRelease() {
    var settings = settings("0");
    Home.prepare(settings.home());
    try (var database = Database.open(Home.database(settings))) {
      var keychain = MasterKeyAccess.open(settings.masterKey(), database, now);
      try (var fingerprints =
          new FingerprintPool(
              QuantumBackends.choose("scalar"),
              new ShakeSeeds(keychain),
              1,
              8,
              Duration.ofSeconds(20))) {
        var lock =
            QuantumLock.over(
                Installation.ports(
                    database, keychain, fingerprints, Engines.bouncyCastle(), () -> now));
        lock.prepareKeyRings().prepare();
        write(lock);
        lock.pruneAudit().prune(Duration.ofDays(5));
      }
    }
  }

  /// A row a day, signed each time; two hours ago, the sixth was not quite five days old.
  private void write(QuantumLock lock) {
    for (int day = 0; day < 10; day++) {
      lock.administerServiceTokens()
          .issue(new TokenTerms("day" + day, TokenTerms.EVERYDAY, Optional.empty()));
      lock.signAuditHead().sign();
      now = now.plus(Duration.ofDays(1));
    }
    now = Instant.now().minus(Duration.ofHours(2));
  }

  private long rows() {
    return export().stream().filter(line -> line.contains("service-token.issue")).count();
  }

  private List<String> export() {
    return Run.in(home, "audit", "export").out().lines().toList();
  }

  private static void awaitRows(QuantumLock lock, long count) {
    while (lock.inspectAudit().check().rows() != count) {
      Thread.onSpinWait();
    }
  }

  @Test
  void aServerPrunesWhatMayGo() throws IOException {
    assertThat(rows()).isEqualTo(10);
    try (var server = Server.start(settings("5"))) {
      awaitRows(server.quantumLock(), 5);
    }

    var verified = Run.in(home, "audit", "verify");
    assertThat(verified.exitCode()).isZero();
    assertThat(verified.out()).contains(", pruned until ");
    assertThat(anAuditor()).contains("The audit trail holds: 5 rows", ", pruned until ");
  }

  /// Has an export and a key.
  private String anAuditor() throws IOException {
    var key = home.resolve("audit.pem");
    var file = home.resolve("export");
    Files.writeString(
        key, Run.in(home, "kms", "public-key", "--key-id", "quantumlock.audit").out());
    Files.write(file, export());
    return Run.in(
            home, "audit", "verify", "--file", file.toString(), "--public-key", key.toString())
        .out();
  }

  @Test
  void aServerThatIsNotToldToPrunesNothing() {
    try (var server = Server.start(settings("0"))) {
      server.quantumLock().signAuditHead().sign();
    }

    assertThat(rows()).isEqualTo(10);
  }
}
