package io.quantumlock.bootstrap.command;

import static java.util.stream.Collectors.joining;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.access.IssuedToken;
import io.quantumlock.domain.kms.Grant;
import io.quantumlock.domain.kms.ServiceToken;
import io.quantumlock.domain.kms.TokenTerms;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Tokens with which services use keys.
@Command(
    name = "service-token",
    description = "Issues, rotates, lists and revokes the tokens with which services use keys.",
    synopsisSubcommandLabel = "COMMAND")
final class ServiceTokenCommands {
  private static final int MOST_DAYS = 36_500;

  private final Shell shell;

  ServiceTokenCommands(Shell shell) {
    this.shell = shell;
  }

  @Command(description = "Issues a service token and prints it, once.")
  void issue(
      @Option(names = "--name", required = true, description = "The service's name.") String name,
      @Option(
              names = "--right",
              description =
                  "kms:sign, kms:verify, kms:read or kms:admin, over all keys, or over some:"
                      + " kms:sign=orders,billing/*. May be given several times (default:"
                      + " kms:sign, kms:verify and kms:read).")
          @Nullable List<Grant> rights,
      @Option(
              names = "--expires-days",
              description = "Days until the token expires (default: never).")
          Optional<Integer> days,
      @Mixin Output output) {
    var grants = rights == null ? TokenTerms.EVERYDAY : rights;
    var end = days.map(ServiceTokenCommands::end);
    var terms = new TokenTerms(name, grants, end);
    var issued = shell.ask(lock -> lock.administerServiceTokens().issue(terms));
    tell(issued, Optional.of(name), output);
  }

  private static Instant end(int days) {
    if (days < 1 || days > MOST_DAYS) {
      throw new Rejection.Invalid(
          "--expires-days", "must be in the future: 1 to " + MOST_DAYS + " days from now");
    }
    return Instant.now().plus(Duration.ofDays(days));
  }

  @Command(
      description =
          "Issues a new token with the same name and rights. The old one expires after the"
              + " overlap.")
  void rotate(
      @Option(names = "--id", required = true, description = "The old token's id, from the list.")
          long id,
      @Option(
              names = "--overlap-hours",
              defaultValue = "24",
              description = "Hours during which both tokens work (default: ${DEFAULT-VALUE}).")
          int hours,
      @Mixin Output output) {
    var overlap = Duration.ofHours(hours);
    tell(
        shell.ask(lock -> lock.administerServiceTokens().rotate(id, overlap)),
        Optional.empty(),
        output);
  }

  private void tell(IssuedToken issued, Optional<String> name, Output output) {
    var row = new Row().with("id", issued.record().id());
    name.ifPresent(text -> row.with("name", text));
    output.print(
        shell.out(),
        row.with("token", issued.token().reveal()),
        "Keep the token: it is not shown again.");
  }

  @Command(description = "Lists all service tokens, by their first characters.")
  void list(@Mixin Output output) {
    output.print(
        shell.out(),
        TokenRows.of(
            shell.ask(lock -> lock.administerServiceTokens().list()), ServiceTokenCommands::row));
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
        .with("rights", token.terms().grants().stream().map(Grant::toString).collect(joining(" ")))
        .with("created_at", token.record().createdAt())
        .with("expires_at", token.terms().expiresAt())
        .with("revoked_at", token.record().revokedAt());
  }
}
