package io.quantumlock.bootstrap.command;

import io.quantumlock.domain.kms.ServiceToken;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Tokens with which services sign and verify.
@Command(
    name = "service-token",
    description = "Issues, lists and revokes the tokens with which services sign and verify.",
    synopsisSubcommandLabel = "COMMAND")
final class ServiceTokenCommands {
  private final Shell shell;

  ServiceTokenCommands(Shell shell) {
    this.shell = shell;
  }

  @Command(description = "Issues a service token and prints it, once.")
  void issue(
      @Option(names = "--name", required = true, description = "What the service is called.")
          String name,
      @Mixin Output output) {
    var issued = shell.ask(lock -> lock.administerServiceTokens().issue(name));
    output.print(
        shell.out(),
        new Row()
            .with("id", issued.record().id())
            .with("name", name)
            .with("token", issued.token().reveal()),
        "Keep the token: it is not shown again.");
  }

  @Command(description = "Lists all service tokens, by their first characters.")
  void list(@Mixin Output output) {
    output.print(
        shell.out(),
        shell.ask(lock -> lock.administerServiceTokens().list()).stream()
            .map(ServiceTokenCommands::row)
            .toList());
  }

  @Command(description = "Revokes a service token, on every node at once.")
  void revoke(
      @Option(names = "--id", required = true, description = "The token's id, from the list.")
          long id,
      @Mixin Output output) {
    output.print(shell.out(), row(shell.ask(lock -> lock.administerServiceTokens().revoke(id))));
  }

  private static Row row(ServiceToken token) {
    return new Row()
        .with("id", token.record().id())
        .with("name", token.name())
        .with("hint", token.record().hint())
        .with("created_at", token.record().createdAt())
        .with("revoked_at", token.record().revokedAt());
  }
}
