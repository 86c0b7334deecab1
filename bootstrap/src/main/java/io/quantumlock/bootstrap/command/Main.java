package io.quantumlock.bootstrap.command;

import io.quantumlock.bootstrap.Carriers;
import java.util.List;

/// Where the process begins.
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    Carriers.takeThreeForEachCore();
    var shell = new Shell(System.getenv(), System.out, System.err);
    System.exit(List.of(args).equals(List.of("serve")) ? serve(shell) : Commands.run(shell, args));
  }

  /// As [Commands] would, but without learning first how all commands are called: that takes a
  /// fifth of a start.
  private static int serve(Shell shell) {
    try {
      return new Serve(shell).call();
    } catch (Exception e) {
      return Failure.explain(e, shell.err());
    }
  }
}
