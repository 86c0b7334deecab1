package io.quantumlock.bootstrap.command;

import io.quantumlock.domain.kms.KeyPolicy;
import io.quantumlock.domain.kms.KeyRing;
import java.util.Optional;
import java.util.function.UnaryOperator;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Signing keys.
@Command(
    name = "kms",
    description = "Leads signing keys through their lives, prints public ones.",
    synopsisSubcommandLabel = "COMMAND")
final class KmsCommands {
  private final Shell shell;

  KmsCommands(Shell shell) {
    this.shell = shell;
  }

  static CommandLine of(Shell shell) {
    return new CommandLine(new KmsCommands(shell))
        .addSubcommand(new KeyVersionCommands(shell))
        .addSubcommand(new PublicKeyCommand(shell));
  }

  @Command(description = "Lists all keys.")
  void list(@Mixin Output output) {
    output.print(
        shell.out(),
        shell.ask(lock -> lock.administerKeyRings().list()).stream().map(KeyRows::ring).toList());
  }

  @Command(description = "Makes a new key.")
  void create(
      @Mixin RingOptions ring,
      @Option(
              names = "--rotation-days",
              defaultValue = "0",
              description = "Rotate by itself after so many days (default: only by hand).")
          int days,
      @Mixin Output output) {
    var policy = KeyPolicy.BY_HAND.rotatingEvery(days);
    show(shell.ask(lock -> lock.administerKeyRings().create(ring.id(), policy)), output);
  }

  @Command(description = "Adds a version that signs from now on; the ones before verify.")
  void rotate(@Mixin RingOptions ring, @Mixin Output output) {
    show(shell.ask(lock -> lock.administerKeyRings().rotateAny(ring.id())), output);
  }

  @Command(description = "Sets when a key rotates by itself and which versions of it verify.")
  void configure(
      @Mixin RingOptions ring,
      @Option(names = "--rotation-days", description = "Rotate after so many days, 0 for never.")
          Optional<Integer> days,
      @Option(names = "--min-verify-version", description = "The oldest version that verifies.")
          Optional<Integer> oldest,
      @Mixin Output output) {
    UnaryOperator<KeyPolicy> change =
        policy ->
            policy
                .rotatingEvery(days.or(policy::rotationDays).orElse(0))
                .verifyingFrom(oldest.orElse(policy.minVerifyVersion()));
    show(shell.ask(lock -> lock.administerKeyRings().configure(ring.id(), change)), output);
  }

  @Command(
      description =
          "Rotates all keys that are due and destroys what is to be destroyed, and lists all keys.")
  void settle(@Mixin Output output) {
    output.print(
        shell.out(),
        shell.ask(lock -> lock.settleKeyRings().settleAll()).stream().map(KeyRows::ring).toList());
  }

  private void show(KeyRing ring, Output output) {
    output.print(shell.out(), KeyRows.ring(ring));
  }
}
