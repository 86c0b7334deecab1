package io.quantumlock.adapter.jdbc;

import java.io.IOException;
import java.nio.file.Path;

/// A program that locks a file.
final class LockingProcess {
  private LockingProcess() {}

  static HoldingProcess on(Path file) throws IOException {
    return HoldingProcess.of(LockingProcess.class, file);
  }

  public static void main(String... args) throws IOException {
    HoldingProcess.hold(new LockFile(Path.of(args[0])).tryLock());
  }
}
