package io.quantumlock.bootstrap.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.List;
import org.slf4j.Logger;

/// The log as it is when nobody says otherwise: to standard error, since standard output is for
/// results. Found by logback, after any file that it is told to read. In code, since reading XML
/// takes a tenth of the time in which a server starts.
@ConfiguratorRank(ConfiguratorRank.FALLBACK)
public final class TextOnStderr extends ContextAwareBase implements Configurator {
  static final String APPENDER = "stderr";

  /// The parts of Jetty whose warnings quote no request. Of all others they may: a header that is
  /// no host, an address that is no path; and whoever misplaced a secret would find it in the log.
  private static final List<String> ABOUT_THIS_MACHINE =
      List.of(
          "org.eclipse.jetty.server.AbstractConnector",
          "org.eclipse.jetty.util.ssl",
          "org.eclipse.jetty.util.thread");

  private static final String PATTERN =
      "%d{\"yyyy-MM-dd'T'HH:mm:ss.SSS'Z'\", UTC} %-5level %logger{0} %msg%n";

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    // What our parts say of themselves is enough.
    context.getLogger("org.flywaydb").setLevel(Level.WARN);
    context.getLogger("com.zaxxer.hikari").setLevel(Level.ERROR);
    context.getLogger("org.eclipse.jetty").setLevel(Level.ERROR);
    ABOUT_THIS_MACHINE.forEach(name -> context.getLogger(name).setLevel(Level.WARN));
    context.getLogger("io.javalin").setLevel(Level.OFF);
    var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.toLevel(System.getProperty("quantumlock.log.level"), Level.INFO));
    root.addAppender(appender(context));
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  private static ConsoleAppender<ILoggingEvent> appender(LoggerContext context) {
    var lines = new PatternLayoutEncoder();
    lines.setContext(context);
    lines.setPattern(PATTERN);
    lines.start();
    var appender = new ConsoleAppender<ILoggingEvent>();
    appender.setName(APPENDER);
    appender.setContext(context);
    appender.setTarget("System.err");
    appender.setEncoder(lines);
    appender.start();
    return appender;
  }
}
