package io.quantumlock.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.quantumlock.adapter.rest.RequestLog;
import io.quantumlock.bootstrap.logging.Logs;
import io.quantumlock.bootstrap.settings.Settings;
import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.fingerprint.Fidelity;
import io.quantumlock.domain.fingerprint.FingerprintPortrait;
import io.quantumlock.domain.fingerprint.FingerprintSubject;
import io.quantumlock.domain.fingerprint.Fingerprints;
import io.quantumlock.domain.fingerprint.QuantumFingerprint;
import io.quantumlock.domain.fingerprint.QuantumSignature;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

@Timeout(60)
class WarmingUpTest {
  private static final int ROUND = 32;

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Logger logger = (Logger) LoggerFactory.getLogger(WarmUp.class);

  @BeforeEach
  void listen() {
    log.start();
    logger.setLevel(Level.INFO);
    logger.addAppender(log);
  }

  @AfterEach
  void listenNoMore() {
    logger.detachAppender(log);
    logger.setLevel(null);
  }

  @Test
  void aWarmUpThatIsOutOfTimeEndsAfterARound() {
    var fingerprints = new Counted(true, true);
    WarmUp.run(fingerprints, Duration.ZERO);

    assertThat(fingerprints.taken).hasValue(ROUND);
    assertThat(log.list)
        .singleElement()
        .satisfies(line -> assertThat(line.getFormattedMessage()).startsWith("warmed up with 32 "));
  }

  @Test
  void withTimeItGoesOnUntilItIsSteady() {
    var fingerprints = new Counted(true, true);
    WarmUp.run(fingerprints, Duration.ofHours(1));

    assertThat(fingerprints.taken).hasValueGreaterThanOrEqualTo(1 + 13 * ROUND);
  }

  @Test
  void whoIsTurnedDownAsksAgain() {
    var fingerprints = new Counted(true, true, new AtomicInteger(3));
    WarmUp.run(fingerprints, Duration.ZERO);

    assertThat(fingerprints.taken).hasValue(ROUND);
    assertThat(log.list)
        .singleElement()
        .satisfies(line -> assertThat(line.getLevel()).isEqualTo(Level.INFO));
  }

  @Test
  void aWarmUpThatIsInterruptedEndsWithoutAWord() {
    var warmingUp = Thread.currentThread();
    var fingerprints = new Counted(true, true, warmingUp::interrupt);
    try {
      WarmUp.run(fingerprints, Duration.ofHours(1));
    } finally {
      var _ = Thread.interrupted(); // or the next test would be
    }
    assertThat(fingerprints.taken).hasValueLessThanOrEqualTo(2 * ROUND);
    assertThat(log.list).isEmpty();
  }

  @Test
  void withoutABackendThereIsNothingToWarmUp() {
    var fingerprints = new Counted(false, true);
    WarmUp.run(fingerprints, Duration.ofSeconds(1));

    assertThat(fingerprints.taken).hasValue(0);
    assertThat(log.list).isEmpty();
  }

  @Test
  void whatGoesWrongIsToldAndStopsNothing() {
    WarmUp.run(new Counted(true, false), Duration.ofSeconds(1));

    assertThat(log.list)
        .singleElement()
        .satisfies(line -> assertThat(line.getLevel()).isEqualTo(Level.WARN));
  }

  @Test
  void aServerThatWarmedUpKeepsNothingOfIt(@TempDir Path home) {
    var settings =
        Settings.read(Map.of("QUANTUMLOCK_HOME", home.toString(), "QUANTUMLOCK_HTTP_PORT", "0"));
    try (var server = Server.startWarm(settings, new CompletableFuture<>())) {
      assertThat(server.quantumLock().administerCustomers().list()).isEmpty();
      assertThat(log.list)
          .singleElement()
          .satisfies(line -> assertThat(line.getFormattedMessage()).startsWith("warmed up with "));
    }
  }

  @Test
  void nobodyHearsOfTheRequestsThatAreRehearsed() {
    var requests = (Logger) LoggerFactory.getLogger(RequestLog.class);
    var all = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    requests.setLevel(Level.INFO);
    all.addAppender(log);
    try {
      WarmUp.run(new Counted(true, true), Duration.ZERO);
    } finally {
      all.detachAppender(log);
      requests.setLevel(null);
    }
    assertThat(log.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .noneMatch(line -> line.startsWith("POST "));
    assertThat(Logs.unheard("rehearsal").isInfoEnabled()).as("and yet they are formed").isTrue();
  }

  /// Counts what is taken again.
  ///
  /// @param crowds how often the caller is turned down first
  /// @param besides is done each time
  private record Counted(
      boolean isAvailable,
      boolean right,
      AtomicInteger taken,
      AtomicInteger crowds,
      Runnable besides)
      implements Fingerprints {

    Counted(boolean isAvailable, boolean right) {
      this(isAvailable, right, new AtomicInteger());
    }

    Counted(boolean isAvailable, boolean right, AtomicInteger crowds) {
      this(isAvailable, right, new AtomicInteger(), crowds, () -> {});
    }

    Counted(boolean isAvailable, boolean right, Runnable besides) {
      this(isAvailable, right, new AtomicInteger(), new AtomicInteger(), besides);
    }

    @Override
    public QuantumFingerprint make(FingerprintSubject subject) {
      return new QuantumFingerprint(
          1, 0, new QuantumSignature("0".repeat(128)), Fidelity.of(0.9847));
    }

    @Override
    public boolean regenerates(FingerprintSubject subject, QuantumFingerprint fingerprint) {
      if (crowds.getAndDecrement() > 0) {
        throw new Rejection.Overloaded();
      }
      taken.incrementAndGet();
      besides.run();
      return right;
    }

    @Override
    public FingerprintPortrait portray(FingerprintSubject subject, QuantumFingerprint fingerprint) {
      throw new AssertionError("nobody looks");
    }
  }
}
