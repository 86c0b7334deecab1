package io.quantumlock.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.quantumlock.bootstrap.settings.Settings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/// A server starts with its master key from the environment, and says that this is not safe.
class SecretInTheEnvironmentTest {
  private static final String KEY = "0123456789abcdef".repeat(4);
  private static final String PASSPHRASE = "correct horse battery staple";

  @TempDir Path home;

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Logger logger = (Logger) LoggerFactory.getLogger("io.quantumlock");

  @BeforeEach
  void listen() {
    log.start();
    logger.addAppender(log);
  }

  @AfterEach
  void listenNoMore() {
    logger.detachAppender(log);
  }

  /// @return what it warned of
  private List<String> start(Map<String, String> environment) {
    var all = new HashMap<>(environment);
    all.put("QUANTUMLOCK_HOME", home.toString());
    all.put("QUANTUMLOCK_HTTP_PORT", "0");
    all.put("QUANTUMLOCK_QUANTUM_BACKEND", "scalar");
    Server.start(Settings.read(all)).close();
    assertThat(log.list)
        .noneSatisfy(
            line ->
                assertThat(line.getFormattedMessage()).containsAnyOf(KEY, PASSPHRASE, "battery"));
    return log.list.stream()
        .filter(line -> line.getLevel() == Level.WARN)
        .filter(line -> line.getLoggerName().equals(MasterKeyAccess.class.getName()))
        .map(ILoggingEvent::getFormattedMessage)
        .toList();
  }

  @Test
  void aKeyInItIsWarnedOf() {
    assertThat(start(Map.of("QUANTUMLOCK_MASTER_KEY", "quantumlock-master-key-v1:" + KEY)))
        .singleElement()
        .asString()
        .startsWith("QUANTUMLOCK_MASTER_KEY holds a secret: ");
  }

  @Test
  void aPassphraseInItIsWarnedOf() {
    assertThat(start(Map.of("QUANTUMLOCK_MASTER_KEY_PASSPHRASE", PASSPHRASE)))
        .singleElement()
        .asString()
        .startsWith("QUANTUMLOCK_MASTER_KEY_PASSPHRASE holds a secret: ");
  }

  @Test
  void aFileIsNot() {
    assertThat(start(Map.of())).isEmpty();
  }
}
