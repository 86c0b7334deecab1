package io.quantumlock.bootstrap.command;

import io.quantumlock.domain.customer.Customer;
import io.quantumlock.domain.customer.Plan;
import io.quantumlock.domain.customer.Profile;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Accounts.
@Command(
    name = "customer",
    description = "Adds and lists customers, changes their plans, exports and erases them.",
    synopsisSubcommandLabel = "COMMAND")
final class CustomerCommands {
  private final Shell shell;

  private CustomerCommands(Shell shell) {
    this.shell = shell;
  }

  static CommandLine of(Shell shell) {
    return new CommandLine(new CustomerCommands(shell))
        .addSubcommand(new CustomerExport(shell))
        .addSubcommand(new CustomerErase(shell));
  }

  @Command(description = "Adds a customer and prints the first API key, once.")
  void add(
      @Option(names = "--name", required = true, description = "Unique, 1 to 100 characters.")
          String name,
      @Option(names = "--email", required = true, description = "The customer's e-mail address.")
          String email,
      @Option(names = "--company", description = "The company's name.") Optional<String> company,
      @Option(
              names = "--plan",
              defaultValue = "free",
              description = "free (the default), startup, business or enterprise.")
          Plan plan,
      @Option(names = "--email-verified", description = "Marks the e-mail address as verified.")
          boolean emailVerified,
      @Mixin Output output) {
    var profile = new Profile(name, email, company, emailVerified);
    var added = shell.ask(lock -> lock.administerCustomers().add(profile, plan));
    output.print(
        shell.out(),
        new Row()
            .with("id", added.customer().id().value())
            .with("name", name)
            .with("api_key", added.apiKey().token().reveal()),
        "Keep the API key: it is not shown again.");
  }

  @Command(description = "Lists all customers.")
  void list(@Mixin Output output) {
    output.print(
        shell.out(),
        shell.ask(lock -> lock.administerCustomers().list()).stream()
            .map(CustomerCommands::row)
            .toList());
  }

  @Command(name = "set-plan", description = "Changes the plan, from the next license on.")
  void setPlan(
      @Option(
              names = {"--customer", "--name", "--id"},
              required = true,
              description = "The customer's name or id.")
          String customer,
      @Option(
              names = "--plan",
              required = true,
              description = "free, startup, business or enterprise.")
          Plan plan,
      @Mixin Output output) {
    var changed =
        shell.ask(
            lock ->
                lock.administerCustomers().setPlan(CustomerNames.resolve(lock, customer), plan));
    output.print(shell.out(), row(changed));
  }

  static Row row(Customer customer) {
    return new Row()
        .with("id", customer.id().value())
        .with("name", customer.profile().name())
        .with("email", customer.profile().email())
        .with("company_name", customer.profile().companyName())
        .with("plan", customer.plan().id())
        .with("email_verified", customer.profile().emailVerified())
        .with("created_at", customer.createdAt());
  }
}
