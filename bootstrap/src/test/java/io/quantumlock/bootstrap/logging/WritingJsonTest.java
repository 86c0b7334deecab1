package io.quantumlock.bootstrap.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.event.KeyValuePair;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WritingJsonTest {
  @Test
  void aLineIsAnObjectWithEcsNames() {
    var event = event("GET /health", null);
    event.setKeyValuePairs(
        List.of(
            new KeyValuePair("http.route", "/\"quoted\""),
            new KeyValuePair("event.duration", 12_345L)));

    var line = write(event);

    assertThat(Instant.parse(line.get("@timestamp").asString())).isEqualTo(Instant.EPOCH);
    assertThat(line.get("log.level").asString()).isEqualTo("INFO");
    assertThat(line.get("message").asString()).isEqualTo("GET /health");
    assertThat(line.get("service.name").asString()).isEqualTo("quantumlock");
    assertThat(line.get("log.logger").asString()).isEqualTo("a.b");
    assertThat(line.get("http.route").asString()).isEqualTo("/\"quoted\"");
    assertThat(line.get("event.duration").isNumber()).isTrue();
    assertThat(line.get("event.duration").asLong()).isEqualTo(12_345);
  }

  @Test
  void aFailureStaysInItsLine() {
    var line = write(event("failed", new IllegalStateException("a\nb")));

    assertThat(line.get("error.type").asString()).endsWith("IllegalStateException");
    assertThat(line.get("error.message").asString()).isEqualTo("a\nb");
    assertThat(line.get("error.stack_trace").asString()).contains("aFailureStaysInItsLine");
  }

  private LoggingEvent event(String message, @Nullable Throwable failure) {
    var logger = (Logger) LoggerFactory.getLogger("a.b");
    var event = new LoggingEvent("x", logger, Level.INFO, message, failure, null);
    event.setInstant(Instant.EPOCH);
    return event;
  }

  private static JsonNode write(LoggingEvent event) {
    var lines = new EcsLines();
    lines.start();
    var text = new String(lines.encode(event), StandardCharsets.UTF_8);
    assertThat(text).endsWith("\n").containsOnlyOnce("\n");
    return new JsonMapper().readTree(text);
  }
}
