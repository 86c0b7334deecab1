package io.quantumlock.bootstrap.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;

class TextOnStderrTest {
  private final LoggerContext context = new LoggerContext();

  TextOnStderrTest() {
    var log = new TextOnStderr();
    log.setContext(context);
    log.configure(context);
    context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.TRACE);
  }

  /// Below that they quote whole requests, credentials too.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "org.eclipse.jetty.http.HttpParser",
        "org.eclipse.jetty.server.internal.HttpConnection",
        "org.eclipse.jetty.io.SocketChannelEndPoint",
        "org.eclipse.jetty.ee10.servlet.ServletChannel",
        "org.eclipse.jetty.util.IteratingCallback",
        "org.eclipse.jetty.util.thread.QueuedThreadPool",
        "org.eclipse.jetty.util.ssl.SslContextFactory",
      })
  void jettyWarnsAtMostHoweverMuchIsLogged(String logger) {
    assertThat(context.getLogger(logger).isInfoEnabled()).isFalse();
    assertThat(context.getLogger(logger).isErrorEnabled()).isTrue();
  }

  @Test
  void whatIsOursIsLoggedAsTheRootSays() {
    assertThat(context.getLogger("io.quantumlock").isTraceEnabled()).isTrue();
  }
}
