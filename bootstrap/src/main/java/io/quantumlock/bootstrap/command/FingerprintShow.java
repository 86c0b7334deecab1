package io.quantumlock.bootstrap.command;

import io.quantumlock.application.PortrayLicense.Portrayal;
import io.quantumlock.bootstrap.portrait.PortraitSvg;
import io.quantumlock.bootstrap.portrait.PortraitText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Looks at one license's fingerprint.
@Command(
    name = "show",
    description = {
      "Takes the fingerprint of a license again and draws it: the circuit, the state of its"
          + " qubits, what was measured.",
      "For the operator, who holds the master key from which all of it follows: angles are"
          + " rounded to two decimals, and the seed is never shown."
    })
final class FingerprintShow implements Runnable {
  private final Shell shell;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "LICENSE_KEY", description = "Of any customer's license.")
  private String licenseKey = "";

  @Option(
      names = "--svg",
      paramLabel = "FILE",
      description = "Also draw to this file, which is overwritten.")
  private Optional<Path> svg = Optional.empty();

  @Mixin private Output output = new Output();

  FingerprintShow(Shell shell) {
    this.shell = shell;
  }

  @Override
  public void run() {
    svg.ifPresent(this::refuseFolder);
    var seen = shell.askExisting(lock -> lock.portrayLicense().portray(licenseKey));
    output.print(shell.out(), PortraitRow.of(seen), () -> words(seen));
    svg.ifPresent(file -> draw(seen, file));
  }

  private void refuseFolder(Path file) {
    if (Files.isDirectory(file)) {
      throw new ParameterException(
          spec.commandLine(), "--svg must name a file, and \"" + file + "\" is none");
    }
  }

  private static void draw(Portrayal seen, Path file) {
    var title = "Quantum fingerprint of " + seen.license().key();
    var document = new PortraitSvg(seen.portrait()).document(title, facts(seen));
    try {
      Files.writeString(file, document);
    } catch (IOException e) {
      throw new CannotWrite(file, e);
    }
  }

  private static String words(Portrayal seen) {
    var lines = new ArrayList<String>();
    lines.add("Quantum fingerprint of " + seen.license().key());
    lines.addAll(facts(seen));
    lines.add("");
    lines.addAll(new PortraitText(seen.portrait()).lines());
    return String.join("\n", lines);
  }

  private static List<String> facts(Portrayal seen) {
    var fingerprint = seen.license().fingerprint();
    var signature = fingerprint.signature().hex();
    int half = signature.length() / 2;
    return List.of(
        "end customer  " + seen.license().terms().endCustomer().value(),
        "regenerated   "
            + (seen.portrait().regenerated()
                ? "yes, the signature came out the same"
                : "no, the signature did not come out the same"),
        "fidelity      " + fingerprint.fidelity(),
        "signature     " + signature.substring(0, half),
        "              " + signature.substring(half));
  }
}
