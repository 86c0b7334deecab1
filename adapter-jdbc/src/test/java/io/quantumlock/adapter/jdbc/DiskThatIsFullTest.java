package io.quantumlock.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.domain.Unavailable;
import io.quantumlock.domain.customer.Customers;
import io.quantumlock.domain.customer.Plan;
import io.quantumlock.domain.customer.Profiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskThatIsFullTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:30:00Z");
  private static final long MEBIBYTE = 1024 * 1024;

  @TempDir Path home;

  private DatabaseSettings settings;
  private Database database;
  private Customers customers;

  @BeforeEach
  void open() {
    FilePath.register(new FullFiles());
    var url =
        DatabaseSettings.embeddedUrl(home)
            .replace("jdbc:h2:file:", "jdbc:h2:full:")
            .replace(";AUTO_SERVER=TRUE", "");
    settings = new DatabaseSettings(url, "sa", "", 1); // the one that failed is gone
    database = Database.open(settings);
    customers = database.customers();
    customers.add(Profiles.named("first"), Plan.FREE, NOW);
  }

  @AfterEach
  void close() {
    leave(Long.MAX_VALUE / 2);
    database.close();
  }

  private void leave(long bytes) {
    try {
      FullFiles.LONGEST.set(Files.size(home.resolve("quantumlock.mv.db")) + bytes);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void failToWrite() {
    FullFiles.LONGEST.set(0);
    assertThatThrownBy(() -> customers.add(Profiles.named("refused"), Plan.FREE, NOW))
        .isInstanceOf(Unavailable.class);
  }

  @Test
  void roomForAFewSmallWritesIsNotEnoughToBeWell() {
    failToWrite();
    leave(2 * MEBIBYTE);
    for (int i = 0; i < 5; i++) {
      customers.add(Profiles.named("small " + i), Plan.FREE, NOW);

      assertThatThrownBy(customers::probe).isInstanceOf(Unavailable.class);
    }
  }

  @Test
  void whatCanBeWrittenAgainIsWellAndNothingStaysOfTheAttempt() throws SQLException {
    failToWrite();
    leave(100 * MEBIBYTE);

    assertThatCode(customers::probe).doesNotThrowAnyException();
    try (var connection = TestDatabases.connect(settings);
        var statement = connection.createStatement();
        var rooms = statement.executeQuery("select * from audit_head where shard like 'room%'")) {
      assertThat(rooms.next()).isFalse();
    }
  }
}
