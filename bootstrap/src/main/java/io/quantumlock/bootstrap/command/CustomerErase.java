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
      "Takes out, for good, what names a customer and those whom he issued licenses to.",
      "His API keys are revoked. Of his licenses, key, number, term and revocation stay; none of"
          + " them validates any more. Can be run again."
    })
final class CustomerErase implements Callable<Integer> {
  private final Shell shell;

  @Parameters(paramLabel = "ID", description = "The customer's name or id.")
  private String customer = "";

  @Option(names = "--yes", description = "It is meant. Without it, nothing is done.")
  private boolean yes;

  @Mixin private Output output = new Output();

  CustomerErase(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    if (!yes) {
      shell.tell("This cannot be undone. If it is meant, say --yes.");
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
