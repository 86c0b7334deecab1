package io.quantumlock.bootstrap.command;

/// Where the process begins.
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(Commands.run(System.getenv(), System.out, System.err, args));
  }
}
