package io.quantumlock.adapter.jdbc;

import java.io.IOException;
import java.nio.file.Path;

/// A program that is about to open the database in a folder, and opens nothing.
final class PresentProcess {
  private PresentProcess() {}

  static HoldingProcess at(Path home) throws IOException {
    return HoldingProcess.of(PresentProcess.class, home);
  }

  public static void main(String... args) throws IOException {
    TestDatabases.embedded(Path.of(args[0])).prepare();
    HoldingProcess.hold(true);
  }
}
