package io.quantumlock.bootstrap;

import io.quantumlock.adapter.jdbc.copy.CopyReport;
import io.quantumlock.adapter.jdbc.copy.DatabaseCopy;
import io.quantumlock.adapter.jdbc.copy.DatabaseCopy.Progress;
import io.quantumlock.adapter.jdbc.copy.LicenseSample;
import io.quantumlock.bootstrap.settings.Settings;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/// Takes an installation from the embedded database to another one, all of it or nothing: killed on
/// the way, it is begun again.
public final class Relocation {
  private static final int SAMPLE = 100;

  private final Settings from;
  private final Settings to;

  /// @param to the same settings, but for the database
  public Relocation(Settings from, Settings to) {
    this.from = from;
    this.to = to;
  }

  /// @param sampled how many licenses were validated where they are now
  /// @param notRegenerated those whose fingerprint is not what follows from their terms
  public record Outcome(CopyReport report, int sampled, List<String> notRegenerated) {}

  /// @throws CannotStart when the settings do not name the embedded database, or there is none
  public Outcome move(Instant now, Progress progress) throws IOException {
    if (from.db().url().isPresent()) {
      throw new CannotStart("Only the embedded database is moved, and the settings name another");
    }
    Home.requireDatabase(from);
    var report = DatabaseCopy.move(Home.database(from), Home.database(to), now, progress);
    var sample = LicenseSample.of(Home.database(to), SAMPLE);
    try (var installation = Installation.open(to.forAdministering())) {
      var portraying = installation.quantumLock().portrayLicense();
      return new Outcome(
          report,
          sample.size(),
          sample.stream()
              .filter(key -> !portraying.portray(key).portrait().regenerated())
              .toList());
    }
  }
}
