package io.quantumlock.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/// The clock of a server, and its time in truth: noon of the tenth of the coming month, so that a
/// jump of some days stays within one month.
final class SetClock {
  private final Duration truth = Duration.between(Instant.now(), noonOfTheTenth());
  private final Path file;

  /// @param folder to write to
  SetClock(Path folder) throws IOException {
    file = folder.resolve("clock");
    set(Duration.ZERO);
  }

  private static Instant noonOfTheTenth() {
    var today = LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS);
    return today.plusMonths(1).withDayOfMonth(10).plusHours(12).toInstant(ZoneOffset.UTC);
  }

  Path file() {
    return file;
  }

  /// @param wrong how far it is ahead of the truth
  void set(Duration wrong) throws IOException {
    var next = file.resolveSibling("clock.next");
    Files.writeString(next, ahead(wrong).toString());
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /// Sees that the server goes by it.
  void assertThatItIs(Duration wrong, Caller server) {
    var before = Instant.now().plus(ahead(wrong)).truncatedTo(ChronoUnit.SECONDS);
    var told = LocalDateTime.parse(server.get("/health").get("timestamp"));
    var after = Instant.now().plus(ahead(wrong));
    assertThat(told.toInstant(ZoneOffset.UTC)).isBetween(before, after);
  }

  private Duration ahead(Duration wrong) {
    return truth.plus(wrong);
  }
}
