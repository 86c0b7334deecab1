package io.quantumlock.adapter.jdbc;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// A program that is about to open the database in a folder, says so, and opens nothing.
final class PresentProcess implements AutoCloseable {
  private final Process process;

  private PresentProcess(Process process) {
    this.process = process;
  }

  /// Returns when all is prepared.
  static PresentProcess at(Path home) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var path = System.getProperty("java.class.path");
    var command = List.of(java, "-cp", path, PresentProcess.class.getName(), home.toString());
    var process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    if (process.getInputStream().read() != 'y') {
      throw new IOException("nothing was prepared");
    }
    return new PresentProcess(process);
  }

  /// `kill -9`
  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }

  @SuppressWarnings("SystemOut") // it is how this process talks
  public static void main(String... args) throws IOException {
    TestDatabases.embedded(Path.of(args[0])).prepare();
    System.out.println("y");
    int heard = System.in.read();
    System.exit(heard);
  }
}
