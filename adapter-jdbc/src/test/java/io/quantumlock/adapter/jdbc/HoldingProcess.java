package io.quantumlock.adapter.jdbc;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// A program that does something with a path, says so, and ends when it is spoken to or killed.
final class HoldingProcess implements AutoCloseable {
  private final Process process;

  private HoldingProcess(Process process) {
    this.process = process;
  }

  /// Returns when it has done that.
  ///
  /// @param main calls [#hold]
  static HoldingProcess of(Class<?> main, Path path) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var classes = System.getProperty("java.class.path");
    var command = List.of(java, "-cp", classes, main.getName(), path.toString());
    var process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    var holding = new HoldingProcess(process);
    if (process.getInputStream().read() != 'y') {
      holding.close();
      throw new IOException(main.getSimpleName() + " did nothing with " + path);
    }
    return holding;
  }

  /// `kill -9`
  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }

  /// In that program.
  @SuppressWarnings("SystemOut") // it is how this process talks
  static void hold(boolean done) throws IOException {
    System.out.println(done ? "y" : "n");
    int heard = System.in.read();
    System.exit(heard);
  }
}
