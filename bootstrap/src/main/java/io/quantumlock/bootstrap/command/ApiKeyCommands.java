package io.quantumlock.bootstrap.command;

import io.quantumlock.domain.access.TokenRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// API keys. A customer may have several, so that they can be rotated without a gap.
@Command(
    name = "api-key",
    description = "Issues, lists and revokes the API keys of a customer.",
    synopsisSubcommandLabel = "COMMAND")
final class ApiKeyCommands {
  private final Shell shell;

  ApiKeyCommands(Shell shell) {
    this.shell = shell;
  }

  @Command(description = "Issues one more API key and prints it, once.")
  void issue(
      @Option(
              names = {"--customer", "--name"},
              required = true,
              description = "The customer's name or id.")
          String customer,
      @Mixin Output output) {
    var issued =
        shell.ask(lock -> lock.administerApiKeys().issue(CustomerNames.resolve(lock, customer)));
    output.print(
        shell.out(),
        new Row()
            .with("id", issued.record().id())
            .with("customer", customer)
            .with("api_key", issued.token().reveal()),
        "Keep the API key: it is not shown again.");
  }

  @Command(description = "Lists the API keys of a customer, by their first characters.")
  void list(
      @Option(
              names = {"--customer", "--name"},
              required = true,
              description = "The customer's name or id.")
          String customer,
      @Mixin Output output) {
    output.print(
        shell.out(),
        TokenRows.of(
            shell.ask(lock -> lock.administerApiKeys().list(CustomerNames.resolve(lock, customer))),
            ApiKeyCommands::row));
  }

  @Command(description = "Revokes an API key, on every node at once.")
  void revoke(
      @Option(names = "--id", required = true, description = "The key's id, from the list.")
          long id,
      @Mixin Output output) {
    output.print(shell.out(), row(shell.ask(lock -> lock.administerApiKeys().revoke(id))));
  }

  static Row row(TokenRecord key) {
    return new Row()
        .with("id", key.id())
        .with("hint", key.hint())
        .with("created_at", key.createdAt())
        .with("revoked_at", key.revokedAt());
  }
}
