package io.quantumlock.bootstrap.logging;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import io.quantumlock.bootstrap.settings.LogFormat;
import org.slf4j.LoggerFactory;

/// The log of this process.
public final class Logs {
  private Logs() {}

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
