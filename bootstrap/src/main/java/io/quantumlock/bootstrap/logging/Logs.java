package io.quantumlock.bootstrap.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import io.quantumlock.bootstrap.settings.LogFormat;
import org.slf4j.LoggerFactory;

/// The log of this process.
public final class Logs {
  private Logs() {}

  /// @return one that forms its lines, and writes them nowhere
  public static org.slf4j.Logger unheard(String name) {
    var logger = (Logger) LoggerFactory.getLogger(name);
    logger.setAdditive(false);
    logger.setLevel(Level.INFO);
    return logger;
  }

  /// From now on. Text is what [TextOnStderr] has set up already.
  public static void write(LogFormat format) {
    switch (format) {
      case TEXT -> {}
      case JSON -> writeJson();
    }
  }

  private static void writeJson() {
    var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    if (root.getAppender(TextOnStderr.APPENDER) instanceof ConsoleAppender<ILoggingEvent> console) {
      var lines = new EcsLines();
      lines.setContext(root.getLoggerContext());
      lines.start();
      console.setEncoder(lines);
    } else {
      throw new IllegalStateException(
          "there is no console appender of the name " + TextOnStderr.APPENDER);
    }
  }
}
