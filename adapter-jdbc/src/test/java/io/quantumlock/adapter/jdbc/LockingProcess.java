package io.quantumlock.adapter.jdbc;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// A program that locks a file, says so, and ends when it is spoken to or killed.
final class LockingProcess implements AutoCloseable {
  private final Process process;

  private LockingProcess(Process process) {
    this.process = process;
  }

  /// Returns when it holds the lock.
  static LockingProcess on(Path file) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var path = System.getProperty("java.class.path");
    var command = List.of(java, "-cp", path, LockingProcess.class.getName(), file.toString());
    var process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    var locking = new LockingProcess(process);
    if (process.getInputStream().read() != 'y') {
      locking.close();
      throw new IOException("the file was not locked");
    }
    return locking;
  }

  /// `kill -9`
  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }

  @SuppressWarnings("SystemOut") // it is how this process talks
  public static void main(String... args) throws IOException {
    System.out.println(new LockFile(Path.of(args[0])).tryLock() ? "y" : "n");
    int heard = System.in.read();
    System.exit(heard);
  }
}
