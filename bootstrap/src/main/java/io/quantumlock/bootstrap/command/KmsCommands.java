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
    description = "Creates, rotates and destroys signing keys, and prints public keys.",
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

  @Command(description = "Creates a key.")
  void create(
      @Mixin RingOptions ring,
      @Option(
              names = "--rotation-days",
              defaultValue = "0",
              description = "Rotate automatically after this many days (default: never).")
          int days,
      @Mixin Output output) {
    var policy = KeyPolicy.BY_HAND.rotatingEvery(days);
    show(shell.ask(lock -> lock.administerKeyRings().create(ring.id(), policy)), output);
  }

  @Command(description = "Adds a version, which signs from now on; earlier ones still verify.")
  void rotate(@Mixin RingOptions ring, @Mixin Output output) {
    show(shell.ask(lock -> lock.administerKeyRings().rotateAny(ring.id())), output);
  }

  @Command(description = "Sets a key's automatic rotation and the oldest version that verifies.")
  void configure(
      @Mixin RingOptions ring,
      @Option(names = "--rotation-days", description = "Rotate after this many days; 0 for never.")
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
      description = "Performs all rotations and destructions that are due, and lists all keys.")
  void settle(@Mixin Output output) {
    output.print(
        shell.out(),
        shell.ask(lock -> lock.settleKeyRings().settleAll()).stream().map(KeyRows::ring).toList());
  }

  private void show(KeyRing ring, Output output) {
    output.print(shell.out(), KeyRows.ring(ring));
  }
}
