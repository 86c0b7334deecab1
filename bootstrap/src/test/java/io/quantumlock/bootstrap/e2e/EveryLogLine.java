package io.quantumlock.bootstrap.e2e;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.quantumlock.bootstrap.logging.EcsLines;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;

/// All that is logged while it is open, whatever its level, as JSON: messages, fields and stacks.
/// Of Jetty only what a server lets through: at finer levels that quotes requests.
final class EveryLogLine extends AppenderBase<ILoggingEvent> implements AutoCloseable {
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final Map<Logger, Level> before = new HashMap<>();
  private final EcsLines lines = new EcsLines();
  private final Queue<String> written = new ConcurrentLinkedQueue<>();

  EveryLogLine() {
    lines.start();
    start();
    root.getLoggerContext().getLoggerList().stream()
        .filter(logger -> logger.getLevel() != null)
        .filter(logger -> !logger.getName().startsWith("org.eclipse.jetty"))
        .forEach(this::raise);
    root.addAppender(this);
  }

  private void raise(Logger logger) {
    before.put(logger, logger.getLevel());
    logger.setLevel(Level.TRACE);
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
    before.forEach(Logger::setLevel);
    root.detachAppender(this);
  }
}
