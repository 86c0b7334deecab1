package io.quantumlock.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.adapter.crypto.MasterKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackingUpTest {
  @TempDir static Path homes;
  private static Path home;
  private static Path sealed;

  @TempDir Path folder;
  private Path other;
  private String backup;

  @BeforeAll
  static void backUp() {
    home = homes.resolve("home");
    sealed = homes.resolve("backup");
    Run.in(home, "customer", "add", "--name", "acme", "--email", "a@acme.com");
    assertThat(Run.in(home, "backup", sealed.toString()).exitCode()).isZero();
  }

  @BeforeEach
  void prepare() throws IOException {
    other = Files.createDirectory(folder.resolve("other"));
    backup = Files.copy(sealed, folder.resolve("copy")).toString();
  }

  private void copyTheMasterKey() throws IOException {
    Files.copy(home.resolve("master.key"), other.resolve("master.key"));
  }

  @Test
  void aBackupIsRestoredElsewhereWithTheSameMasterKey() throws Exception {
    copyTheMasterKey();
    var restored = Run.in(other, "restore", backup, "--json").json();

    assertThat(restored.get("rows").asInt()).isGreaterThan(10);
    var customers = Run.in(other, "customer", "list", "--json").json();
    assertThat(customers.get(0).get("name").asString()).isEqualTo("acme");
    assertThat(Run.in(other, "audit", "verify", "--json").json().get("holds").asBoolean()).isTrue();
  }

  @Test
  void aBackupIsForItsOwnersEyesAndNeverReplacesAFile() throws Exception {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(sealed)))
        .isEqualTo("rw-------");
    refused(home, "FileAlreadyExists", "backup", sealed.toString());
    assertThat(Files.mismatch(sealed, Path.of(backup))).isEqualTo(-1);
    try (var files = Files.list(homes)) {
      assertThat(files).containsExactlyInAnyOrder(home, sealed);
    }
  }

  @Test
  void aPassphraseOpensABackupWithoutTheMasterKey() throws Exception {
    var passphrase = folder.resolve("passphrase");
    Files.writeString(passphrase, "correct horse battery staple");
    Files.setPosixFilePermissions(passphrase, PosixFilePermissions.fromString("rw-------"));
    var under = folder.resolve("under-passphrase").toString();
    Run.in(home, "backup", under, "--passphrase-file", passphrase.toString());

    var checked =
        Run.in(other, "restore", "--check", under, "--passphrase-file", passphrase.toString());
    assertThat(checked.out()).contains("The backup is whole");
    copyTheMasterKey();
    refused(other, "sealed under", "restore", under);
    refused(
        other,
        "under no passphrase",
        "restore",
        backup,
        "--passphrase-file",
        passphrase.toString());
  }

  @Test
  void whatWasAlteredOrCutOffChangesNothing() throws Exception {
    copyTheMasterKey();
    var whole = Files.readAllBytes(Path.of(backup));
    var altered = whole.clone();
    altered[whole.length / 2] ^= 1;
    Files.write(Path.of(backup), altered);
    refused(other, "was changed, or its end is missing", "restore", backup);
    refused(other, "was changed, or its end is missing", "restore", "--check", backup);
    Files.write(Path.of(backup), Arrays.copyOf(whole, whole.length - 1));
    refused(other, "was changed, or its end is missing", "restore", backup);
    try (var files = Files.list(other)) {
      assertThat(files).containsExactly(other.resolve("master.key"));
    }

    Files.write(Path.of(backup), whole);
    assertThat(Run.in(other, "restore", "--check", backup).out()).contains("nothing was written");
    assertThat(Files.exists(other.resolve("quantumlock.mv.db"))).isFalse();
  }

  @Test
  void onlyAnEmptyDatabaseIsFilled() {

    refused(home, "not empty", "restore", backup);
  }

  @Test
  void anotherMasterKeyOpensNothing() {
    MasterKey.create(other.resolve("master.key"));

    refused(other, "The backup is sealed under master key", "restore", backup);
    refused(other, "Cannot read", "restore", folder.resolve("nothing").toString());
    refused(other, "no backup", "restore", other.resolve("master.key").toString());
  }

  private static void refused(Path home, String why, String... command) {
    var run = Run.in(home, command);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err().lines()).singleElement().asString().contains(why);
  }
}
