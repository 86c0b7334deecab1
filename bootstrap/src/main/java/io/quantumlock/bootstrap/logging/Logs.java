package io.quantumlock.bootstrap.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.ConsoleAppender;
import io.quantumlock.bootstrap.settings.LogFormat;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/// The log of this process.
public final class Logs {
  private Logs() {}

  /// @return one that forms its lines as they would be written, and writes them nowhere
  public static org.slf4j.Logger unheard(String name) {
    var logger = (Logger) LoggerFactory.getLogger(name);
    logger.setAdditive(false);
    logger.setLevel(Level.INFO);
    logger.detachAndStopAllAppenders();
    console().map(Unheard::new).ifPresent(logger::addAppender);
    return logger;
  }

  /// Forms a line as another would, and forgets it.
  private static final class Unheard extends AppenderBase<ILoggingEvent> {
    private final ConsoleAppender<ILoggingEvent> heard;

    private Unheard(ConsoleAppender<ILoggingEvent> heard) {
      this.heard = heard;
      setContext(heard.getContext());
      start();
    }

    @Override
    protected void append(ILoggingEvent event) {
      var _ = heard.getEncoder().encode(event);
    }
  }

  /// What [TextOnStderr] set up; nothing where logback was told otherwise.
  static Optional<ConsoleAppender<ILoggingEvent>> console() {
    var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    return root.getAppender(TextOnStderr.APPENDER) instanceof ConsoleAppender<ILoggingEvent> console
        ? Optional.of(console)
        : Optional.empty();
  }

  /// From now on. Text is what [TextOnStderr] has set up already.
  public static void write(LogFormat format) {
    switch (format) {
      case TEXT -> {}
      case JSON -> writeJson();
    }
  }

  private static void writeJson() {
    var console =
        console()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "there is no console appender of the name " + TextOnStderr.APPENDER));
    var lines = new EcsLines();
    lines.setContext(console.getContext());
    lines.start();
    console.setEncoder(lines);
  }
}
