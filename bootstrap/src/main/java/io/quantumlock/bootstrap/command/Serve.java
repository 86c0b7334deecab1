package io.quantumlock.bootstrap.command;

import io.quantumlock.bootstrap.Server;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Serves the REST API until the process is told to end.
@Command(name = "serve", description = "Serves the REST API until SIGTERM or SIGINT.")
final class Serve implements Runnable {
  private final Shell shell;

  @Mixin private Output output = new Output();

  Serve(Shell shell) {
    this.shell = shell;
  }

  @Override
  public void run() {
    var server = Server.start(shell.settings());
    output.print(shell.out(), new Row().with("url", server.uri().toString()));
    untilToldToEnd(server);
  }

  /// Returns only where the thread is interrupted: a signal ends the process after the hook.
  static void untilToldToEnd(AutoCloseable server) {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> closeQuietly(server), "shutdown"));
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void closeQuietly(AutoCloseable server) {
    try {
      server.close();
    } catch (Exception e) {
      throw new IllegalStateException("could not shut down cleanly", e);
    }
  }
}
