package io.quantumlock.bootstrap.command;

import io.quantumlock.adapter.crypto.MasterKeyRotation;
import io.quantumlock.bootstrap.Installation;
import io.quantumlock.bootstrap.settings.MasterKeySource;
import io.quantumlock.domain.atrest.KnownMasterKey;
import io.quantumlock.domain.audit.Caller;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The master key.
@Command(
    name = "master-key",
    description = "Replaces the master key while servers run.",
    synopsisSubcommandLabel = "COMMAND")
final class MasterKeyCommands {
  private final Shell shell;

  MasterKeyCommands(Shell shell) {
    this.shell = shell;
  }

  /// One of the two.
  static final class Next {
    @Option(
        names = "--to-file",
        description = "The file of the new key; created if it does not exist.")
    private @Nullable Path file;

    @Option(
        names = "--to-passphrase-file",
        description = "A file with a passphrase, from which the new key is derived.")
    private @Nullable Path passphraseFile;

    MasterKeySource source() {
      if (file != null) {
        return new MasterKeySource.KeyFile(file.toAbsolutePath());
      }
      if (passphraseFile != null) {
        return new MasterKeySource.PassphraseFile(passphraseFile.toAbsolutePath());
      }
      throw new IllegalStateException("neither was given");
    }
  }

  @Command(description = "Shows which master keys open the database, and which is in use.")
  void status(@Mixin Output output) {
    tell(installation -> "", output);
  }

  @Command(
      description = {
        "Lets a new master key open the database beside the old one, and re-encrypts all seeds.",
        "Then restart every server with the new key, and run finish. Can be repeated."
      })
  void rotate(@ArgGroup(multiplicity = "1") Next next, @Mixin Output output) {
    tell(
        installation -> {
          var rotation = installation.masterKeyRotation();
          var now = Instant.now();
          rotation.begin(installation.nextMasterKey(next.source()), now);
          rotation.reseal(now);
          return "Now start every server with the new key, which is in "
              + next.source().described()
              + ", and then run: quantumlock master-key finish";
        },
        output);
  }

  @Command(
      description =
          "Completes a rotation: only the new master key opens the database from now on. Run it"
              + " with the new one.")
  void finish(@Mixin Output output) {
    tell(
        installation -> {
          installation.masterKeyRotation().finish(Instant.now());
          return "The old master key now opens older dumps and backups only.";
        },
        output);
  }

  @Command(
      description =
          "Cancels a rotation: only the old master key opens the database from now on. Run it"
              + " with the old one.")
  void abandon(@Mixin Output output) {
    tell(
        installation -> {
          installation.masterKeyRotation().abandon(Instant.now());
          return "The new master key no longer opens the database.";
        },
        output);
  }

  private void tell(Function<Installation, String> work, Output output) {
    try (var installation = Installation.open(shell.settings().forAdministering())) {
      var note = Caller.OPERATOR.call(() -> work.apply(installation));
      output.print(shell.out(), row(installation.masterKeyRotation().status()), note);
    }
  }

  private static Row row(MasterKeyRotation.Status status) {
    return new Row()
        .with("in_use", status.inUse().value())
        .with("master_keys", status.masterKeys().stream().map(MasterKeyCommands::row).toList())
        .with("rotation_under_way", status.masterKeys().size() > 1)
        .with("seal_generation", status.generation())
        .with("seeds_left", status.seedsLeft());
  }

  private static Object row(KnownMasterKey key) {
    return new Row()
        .with("id", key.id().value())
        .with("from", key.derivation().isPresent() ? "passphrase" : "random")
        .with("added_at", key.addedAt())
        .cells();
  }
}
