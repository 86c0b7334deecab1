package io.quantumlock.bootstrap.command;

import io.quantumlock.domain.kms.KeyChange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Single versions of a key, and the end of them.
@Command(
    name = "version",
    description = "Lists the versions of a key, and changes what one of them may be used for.",
    synopsisSubcommandLabel = "COMMAND")
final class KeyVersionCommands {
  private final Shell shell;

  KeyVersionCommands(Shell shell) {
    this.shell = shell;
  }

  /// Which version a command is about.
  static final class VersionOptions {
    @Mixin private RingOptions ring = new RingOptions();

    @Option(names = "--key-version", required = true, description = "The version's number.")
    private int number;
  }

  @Command(description = "Lists the versions of a key.")
  void list(@Mixin RingOptions ring, @Mixin Output output) {
    var found = shell.ask(lock -> lock.administerKeyRings().find(ring.id()));
    output.print(shell.out(), KeyRows.versions(found));
  }

  @Command(description = "Has an active version sign no more; it goes on verifying.")
  void deactivate(@Mixin VersionOptions version, @Mixin Output output) {
    change(version, new KeyChange.Deactivate(), output);
  }

  @Command(description = "Has a version neither sign nor verify until it is enabled.")
  void disable(@Mixin VersionOptions version, @Mixin Output output) {
    change(version, new KeyChange.Disable(), output);
  }

  @Command(description = "Makes a disabled version what it was before.")
  void enable(@Mixin VersionOptions version, @Mixin Output output) {
    change(version, new KeyChange.Enable(), output);
  }

  @Command(description = "Declares all that a version signed not valid, for good.")
  void compromise(@Mixin VersionOptions version, @Mixin Output output) {
    change(version, new KeyChange.Compromise(), output);
  }

  @Command(
      name = "schedule-destruction",
      description =
          "Destroys the private key of a deactivated or compromised version, in some days.")
  void scheduleDestruction(
      @Mixin VersionOptions version,
      @Option(
              names = "--after-days",
              defaultValue = "7",
              description = "In how many days, 7 (the default) to 365.")
          int days,
      @Mixin Output output) {
    change(version, new KeyChange.ScheduleDestruction(days), output);
  }

  @Command(
      name = "cancel-destruction",
      description = "Makes a version that is to be destroyed what it was before.")
  void cancelDestruction(@Mixin VersionOptions version, @Mixin Output output) {
    change(version, new KeyChange.CancelDestruction(), output);
  }

  private void change(VersionOptions version, KeyChange change, Output output) {
    var changed =
        shell.ask(
            lock -> lock.administerKeyRings().change(version.ring.id(), version.number, change));
    output.print(shell.out(), KeyRows.version(changed.version(version.number)));
  }
}
