package io.quantumlock.bootstrap;

import io.quantumlock.bootstrap.logging.Logs;
import io.quantumlock.bootstrap.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Serves like `quantumlock serve --json`, by a clock that somebody else sets: it is ahead by what
/// a file says at the moment at which it is asked.
public final class ServerUnderSetClock {
  private ServerUnderSetClock() {}

  /// @param args the file, with a duration as ISO 8601 writes it
  public static void main(String[] args) throws InterruptedException {
    var file = Path.of(args[0]);
    var settings = Settings.read(System.getenv());
    Logs.write(settings.logFormat());
    InstantSource clock = () -> Instant.now().plus(ahead(file));
    try (var server = Server.start(settings, clock)) {
      System.out.println("{\"url\": \"" + server.uri() + "\"}");
      Thread.currentThread().join();
    }
  }

  private static Duration ahead(Path file) {
    try {
      return Duration.parse(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
