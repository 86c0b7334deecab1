package io.quantumlock.bootstrap.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "erase",
    description = {
      "Permanently deletes the personal data of a customer and of the customer's end customers.",
      "The customer's API keys are revoked. License keys, numbers, terms and revocations are"
          + " kept, but no license validates any more. Can be repeated."
    })
final class CustomerErase implements Callable<Integer> {
  private final Shell shell;

  @Parameters(paramLabel = "ID", description = "The customer's name or id.")
  private String customer = "";

  @Option(names = "--yes", description = "Confirms the command. Without it, nothing is done.")
  private boolean yes;

  @Mixin private Output output = new Output();

  CustomerErase(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    if (!yes) {
      shell.tell("This cannot be undone. Use --yes to confirm.");
      return ExitCode.USAGE;
    }
    var erased =
        shell.ask(lock -> lock.eraseCustomer().erase(CustomerNames.resolve(lock, customer)));
    output.print(
        shell.out(),
        CustomerCommands.row(erased),
        "Backups from before still name them: see docs/operations.md.");
    return ExitCode.OK;
  }
}
