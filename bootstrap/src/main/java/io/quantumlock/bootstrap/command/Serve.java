package io.quantumlock.bootstrap.command;

import io.quantumlock.bootstrap.Server;
import io.quantumlock.bootstrap.StartCache;
import io.quantumlock.bootstrap.logging.Logs;
import io.quantumlock.bootstrap.settings.Settings;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Serves the REST API until the process is told to end.
@Command(name = "serve", description = "Serves the REST API until SIGTERM or SIGINT.")
final class Serve implements Callable<Integer> {
  private final Shell shell;

  @Mixin private Output output = new Output();

  Serve(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    var settings = shell.settings();
    Logs.write(settings.logFormat());
    try (var signals = Signals.take()) {
      return serve(settings, signals);
    }
  }

  private int serve(Settings settings, Signals signals) {
    try (var server = Server.startWarm(settings, signals.told());
        var _ = StartCache.begin()) {
      output.print(shell.out(), new Row().with("url", server.uri().toString()));
      return signals.await();
    } catch (CancellationException e) {
      return signals.exitCodeOr(e);
    }
  }
}
