package io.quantumlock.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.adapter.jdbc.Contents;
import io.quantumlock.adapter.jdbc.DatabaseSettings;
import io.quantumlock.adapter.jdbc.Postgres;
import io.quantumlock.bootstrap.command.Run;
import io.quantumlock.domain.customer.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From the embedded database to PostgreSQL under a passphrase, and from there to another embedded
/// one under the master key.
class RestoringEveryRowTest {
  @TempDir Path home;
  @TempDir Path other;
  private final DatabaseSettings postgres = Postgres.settings();

  @BeforeEach
  void fill() {
    try (var node = Node.in(home)) {
      var vendor = node.caller(node.customer("acme", Plan.FREE));
      vendor.once("a").generate("alice");
      var bob = vendor.generate("bob").get("license_key");
      assertThat(vendor.revoke(bob).status()).isEqualTo(200);
      var service = node.caller(node.service("billing"));
      assertThat(service.post("/api/v1/kms/sign", Map.of("data", "AQID")).status()).isEqualTo(200);
    }
  }

  private Map<String, String> onPostgres() {
    return Map.of("QUANTUMLOCK_HOME", home.toString(), "QUANTUMLOCK_DB_URL", postgres.url());
  }

  private static Map<String, List<String>> embedded(Path home) throws Exception {
    return Contents.of(
        new DatabaseSettings(DatabaseSettings.embeddedUrl(home), "quantumlock", "", 10));
  }

  private String passphraseFile() throws IOException {
    var file = Files.writeString(home.resolve("passphrase"), "correct horse battery staple");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    return file.toString();
  }

  @Test
  void everyRowIsWhereItIsRestoredAsItWas() throws Exception {
    var before = embedded(home);
    var first = home.resolve("first.backup").toString();
    var passphrase = passphraseFile();
    succeed(Run.in(home, "backup", first, "--passphrase-file", passphrase));
    succeed(Run.with(onPostgres(), "restore", first, "--passphrase-file", passphrase));
    assertThat(Contents.of(postgres)).isEqualTo(before);

    var second = home.resolve("second.backup").toString();
    Files.copy(home.resolve("master.key"), other.resolve("master.key"));
    succeed(Run.with(onPostgres(), "backup", second));
    succeed(Run.in(other, "restore", second));
    assertThat(embedded(other)).isEqualTo(before);
    assertThat(Run.in(other, "audit", "verify").out()).startsWith("The audit trail holds");
  }

  private static void succeed(Run run) {
    assertThat(run.exitCode()).as(run.err()).isZero();
  }
}
