package io.quantumlock.bootstrap.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class UnheardLogTest {
  /// And writes them nowhere: nobody else is handed what it formed.
  @Test
  void itFormsItsLinesAsTheLogThatIsHeard() {
    var noting = new Noting();
    var console = Logs.console().orElseThrow();
    var encoder = console.getEncoder();
    console.setEncoder(noting);
    try {
      var unheard = (Logger) Logs.unheard("rehearsal");
      unheard.info("{} bottles", 99);

      assertThat(unheard.isAttached(console)).isFalse();
      assertThat(unheard.isAdditive()).isFalse();
    } finally {
      console.setEncoder(encoder);
    }
    assertThat(noting.formed).containsOnlyOnce("INFO 99 bottles");
  }

  private static final class Noting extends PatternLayoutEncoder {
    private final List<String> formed = new CopyOnWriteArrayList<>();

    private Noting() {
      setContext((LoggerContext) LoggerFactory.getILoggerFactory());
      setPattern("%level %msg");
      start();
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
      var line = super.encode(event);
      formed.add(new String(line, StandardCharsets.UTF_8));
      return line;
    }
  }
}
