package io.quantumlock.bootstrap;

import io.quantumlock.bootstrap.command.Commands;

/// Where the process begins.
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(Commands.run(System.getenv(), System.out, System.err, args));
  }
}
