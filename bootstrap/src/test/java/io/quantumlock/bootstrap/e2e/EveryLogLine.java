package io.quantumlock.bootstrap.e2e;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.quantumlock.bootstrap.logging.EcsLines;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;

/// All that is logged while it is open, whatever its level, as JSON: messages, fields and stacks.
final class EveryLogLine extends AppenderBase<ILoggingEvent> implements AutoCloseable {
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final Level before = root.getLevel();
  private final EcsLines lines = new EcsLines();
  private final Queue<String> written = new ConcurrentLinkedQueue<>();

  EveryLogLine() {
    lines.start();
    start();
    root.setLevel(Level.TRACE);
    root.addAppender(this);
  }

  @Override
  protected void append(ILoggingEvent event) {
    written.add(new String(lines.encode(event), StandardCharsets.UTF_8));
  }

  String text() {
    return String.join("", written);
  }

  /// @param routes as `POST /api/v1/kms/sign`
  boolean haveAll(Collection<String> routes) {
    var text = text();
    return routes.stream().allMatch(route -> text.contains("\"" + route + " "));
  }

  @Override
  public void close() {
    root.setLevel(before);
    root.detachAppender(this);
  }
}
