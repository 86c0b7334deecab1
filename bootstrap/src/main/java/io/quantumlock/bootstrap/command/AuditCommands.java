package io.quantumlock.bootstrap.command;

import io.quantumlock.domain.audit.SignedHead;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// The audit trail.
@Command(
    name = "audit",
    description = "Verifies, signs and exports the audit trail.",
    synopsisSubcommandLabel = "COMMAND")
final class AuditCommands {
  private final Shell shell;

  AuditCommands(Shell shell) {
    this.shell = shell;
  }

  static CommandLine of(Shell shell) {
    return new CommandLine(new AuditCommands(shell))
        .addSubcommand(new AuditVerify(shell))
        .addSubcommand(new AuditExport(shell));
  }

  @Command(
      description =
          "Signs where the audit trail stands, as a server does every minute, and prints that."
              + " Kept elsewhere, it shows whether the end of the trail was cut off.")
  void sign(@Mixin Output output) {
    var head = shell.ask(lock -> lock.signAuditHead().sign().or(() -> lock.signAuditHead().last()));
    output.print(shell.out(), row(head));
  }

  private static Row row(Optional<SignedHead> signed) {
    return new Row()
        .with("number", signed.map(head -> head.head().number()))
        .with("at", signed.map(head -> head.head().at()))
        .with("hash", signed.map(head -> head.head().hash().hex()))
        .with("key_version", signed.map(SignedHead::keyVersion))
        .with("signature", signed.map(SignedHead::signature));
  }
}
