package io.quantumlock.adapter.rest;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/// All that is logged while it is open.
final class LogCapture implements AutoCloseable {
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final List<ILoggingEvent> events = new CopyOnWriteArrayList<>();
  private final Collector collector = new Collector();

  LogCapture() {
    collector.start();
    root.addAppender(collector);
  }

  private final class Collector extends ch.qos.logback.core.AppenderBase<ILoggingEvent> {
    @Override
    protected void append(ILoggingEvent event) {
      events.add(event);
    }
  }

  /// Level, message and stack trace of each event at or above `level`.
  List<String> lines(Level level) {
    return events.stream()
        .filter(event -> event.getLevel().isGreaterOrEqual(level))
        .map(LogCapture::line)
        .toList();
  }

  private static String line(ILoggingEvent event) {
    var failure = event.getThrowableProxy();
    return event.getLevel()
        + " "
        + event.getFormattedMessage()
        + (failure == null ? "" : "\n" + ThrowableProxyUtil.asString(failure));
  }

  @Override
  public void close() {
    root.detachAppender(collector);
  }
}
