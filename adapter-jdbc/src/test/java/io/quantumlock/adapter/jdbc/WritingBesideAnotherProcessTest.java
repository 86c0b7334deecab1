package io.quantumlock.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.customer.Plan;
import io.quantumlock.domain.customer.Profiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WritingBesideAnotherProcessTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:30:00.123456Z");

  @TempDir private Path home;

  private Path lock(String what) {
    return home.resolve("quantumlock." + what + ".lock");
  }

  @Test
  void whileAnotherProcessWritesNobodyElseDoesAndEverybodyReads() throws IOException {
    try (var database = Database.open(TestDatabases.embedded(home))) {
      database.customers().add(Profiles.named("acme"), Plan.FREE, NOW);
      try (var _ = LockingProcess.on(lock("writing"))) {
        assertThatThrownBy(() -> database.customers().add(Profiles.named("beta"), Plan.FREE, NOW))
            .isInstanceOf(Rejection.Overloaded.class);
        assertThat(database.customers().all()).hasSize(1);
      }

      database.customers().add(Profiles.named("beta"), Plan.FREE, NOW);
      assertThat(database.customers().all()).hasSize(2);
    }
  }

  @Test
  void whatAnotherProcessServesCannotBeServedUntilThatIsGone() throws IOException {
    try (var database = Database.open(TestDatabases.embedded(home))) {
      try (var _ = LockingProcess.on(lock("serving"))) {
        assertThatThrownBy(database::serveAlone)
            .isInstanceOf(CannotOpen.class)
            .hasMessageContaining("is served by another process");
        database.customers().add(Profiles.named("acme"), Plan.FREE, NOW);
      }

      database.serveAlone();
      assertThatThrownBy(() -> LockingProcess.on(lock("serving"))).isInstanceOf(IOException.class);
    }
    LockingProcess.on(lock("serving")).close();
  }

  @Test
  void whoeverStopsServingLeavesTheLockToOthersOfItsProcess() throws IOException {
    var first = Database.open(TestDatabases.embedded(home));
    first.serveAlone();
    try (var second = Database.open(TestDatabases.embedded(home))) {
      second.serveAlone();
      first.close();
      assertThatThrownBy(() -> LockingProcess.on(lock("serving"))).isInstanceOf(IOException.class);
    }
    LockingProcess.on(lock("serving")).close();
  }

  @Test
  void whoeverIsDoneLeavesTheLockToAWriterOfItsProcess() throws IOException {
    var database = Database.open(TestDatabases.embedded(home));
    try (var writer = new LockFile(lock("writing"))) {
      database.customers().add(Profiles.named("acme"), Plan.FREE, NOW);
      assertThat(writer.tryLock()).isTrue();
      database.close();
      assertThatThrownBy(() -> LockingProcess.on(lock("writing"))).isInstanceOf(IOException.class);
      writer.unlock();
      LockingProcess.on(lock("writing")).close();
    }
  }
}
