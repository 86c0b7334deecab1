package io.quantumlock.bootstrap.command;

import io.quantumlock.bootstrap.VectorModule;

/// Where the process begins.
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    VectorModule.loadIfAskedFor();
    System.exit(Commands.run(System.getenv(), System.out, System.err, args));
  }
}
