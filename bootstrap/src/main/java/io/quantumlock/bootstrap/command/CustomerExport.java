package io.quantumlock.bootstrap.command;

import io.quantumlock.application.ExportCustomer;
import io.quantumlock.application.QuantumLock;
import io.quantumlock.bootstrap.NewFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "export",
    description =
        "Exports the personal data of a customer and of the customer's end customers, as JSON.")
final class CustomerExport implements Runnable {
  private static final String STANDARD_OUTPUT = "-";

  private final Shell shell;

  @Parameters(index = "0", paramLabel = "ID", description = "The customer's name or id.")
  private String customer = "";

  @Parameters(
      index = "1",
      paramLabel = "FILE",
      description = "The file to write, which must not exist; - for standard output.")
  private String file = "";

  @Mixin private Output output = new Output();

  CustomerExport(Shell shell) {
    this.shell = shell;
  }

  @Override
  public void run() {
    if (file.equals(STANDARD_OUTPUT)) {
      shell.ask(lock -> export(lock, shell.out()));
      shell.out().println();
      return;
    }
    long licenses = shell.ask(this::exportToFile);
    output.print(shell.out(), new Row().with("file", file).with("licenses", licenses));
  }

  private long exportToFile(QuantumLock lock) {
    try {
      return NewFile.write(Path.of(file), out -> export(lock, out));
    } catch (IOException e) {
      throw new CannotWrite(Path.of(file), e);
    }
  }

  /// @return how many licenses there were
  private long export(QuantumLock lock, OutputStream out) {
    ExportCustomer export = lock.exportCustomer();
    var id = CustomerNames.resolve(lock, customer);
    try (var document = new CustomerDocument(out)) {
      document.begin(export.account(id));
      export.licenses(id, document::add);
      return document.end();
    }
  }
}
