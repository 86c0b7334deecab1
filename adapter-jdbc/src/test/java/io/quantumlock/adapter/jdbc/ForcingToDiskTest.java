package io.quantumlock.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.domain.customer.Plan;
import io.quantumlock.domain.customer.Profiles;
import io.quantumlock.domain.license.Drafts;
import java.nio.file.Path;
import java.time.Instant;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a killed process leaves to the operating system is lost when the power fails.
final class ForcingToDiskTest {
  private static final int MANY = 20;

  @TempDir Path home;

  @Test
  void whatIsAcknowledgedIsOnTheDiskItself() {
    FilePath.register(new ForcedFiles());
    var url =
        DatabaseSettings.embeddedUrl(home)
            .replace("jdbc:h2:file:", "jdbc:h2:forced:")
            .replace(";AUTO_SERVER=TRUE", "");
    try (var database = Database.open(new DatabaseSettings(url, "sa", "", 2))) {
      var now = Instant.now();
      var owner = database.customers().add(Profiles.named("acme"), Plan.FREE, now).id();
      for (int i = 0; i < MANY; i++) {
        assertThat(ForcedFiles.UNFORCED).isFalse();
        database.licenses(TestDatabases.MARKS).issue(Drafts.of(owner, now), MANY);
      }
      assertThat(ForcedFiles.UNFORCED).isFalse();
    }
  }
}
