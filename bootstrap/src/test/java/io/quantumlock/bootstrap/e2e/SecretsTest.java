package io.quantumlock.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.quantumlock.domain.access.Token;
import io.quantumlock.domain.customer.Plan;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class SecretsTest {
  @TempDir Path home;

  @Test
  void noTokenIsInTheDatabaseOrInAnyLogLine() throws Exception {
    var log = new ListAppender<ILoggingEvent>();
    log.start();
    var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    var before = root.getLevel();
    root.addAppender(log);
    root.setLevel(Level.DEBUG);
    var tokens = new ArrayList<Token>();
    try (var node = Node.in(home)) {
      tokens.add(node.customer("acme", Plan.FREE));
      tokens.add(node.service("billing"));
      use(node.caller(tokens.get(0)));
      use(node.caller(tokens.get(1)));
    } finally {
      root.setLevel(before);
      root.detachAppender(log);
    }

    var written = new StringBuilder();
    log.list.forEach(event -> written.append(event.getFormattedMessage()).append('\n'));
    assertThat(written).isNotEmpty();
    try (var files = Files.list(home)) {
      for (var file : files.filter(f -> !f.endsWith("master.key")).toList()) {
        written.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    assertThat(written.toString()).contains("acme@example.com");
    for (var token : tokens) {
      assertThat(written.indexOf(token.reveal())).isNegative();
    }
  }

  /// On every kind of route, the wrong ones included.
  private static void use(Caller caller) throws Exception {
    var data = Base64.getEncoder().encodeToString(new byte[] {1});
    caller.generate("user");
    caller.validate("QCOS-0", "user");
    caller.get("/api/v1/customers/me");
    caller.get("/nowhere");
    caller.post("/api/v1/kms/sign", Map.of("data", data));
    caller.post("/api/v1/kms/sign", Map.of("data", "!"));
  }
}
