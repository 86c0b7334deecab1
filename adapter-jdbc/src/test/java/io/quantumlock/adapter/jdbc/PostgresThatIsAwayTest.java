package io.quantumlock.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.Unavailable;
import io.quantumlock.domain.customer.CustomerId;
import io.quantumlock.domain.customer.MonthlyQuota;
import io.quantumlock.domain.customer.Plan;
import io.quantumlock.domain.customer.Profiles;
import io.quantumlock.domain.license.Drafts;
import io.quantumlock.domain.license.LicenseKey;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class PostgresThatIsAwayTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:30:00Z");
  private static final int CALLERS = 8;

  private static final PostgresServer SERVER = PostgresServer.start();

  private final DatabaseSettings settings = Postgres.settings(SERVER.url());
  private final Database database = Database.open(settings);
  private final CustomerId owner =
      database.customers().add(Profiles.named("acme"), Plan.ENTERPRISE, NOW).id();

  @AfterEach
  void close() {
    database.close();
  }

  @AfterAll
  static void end() throws IOException {
    SERVER.close();
  }

  private static <T> T within(Duration patience, Supplier<T> call) {
    var deadline = Instant.now().plus(patience);
    while (true) {
      try {
        return call.get();
      } catch (Unavailable e) {
        assertThat(Instant.now()).isBefore(deadline);
      }
    }
  }

  @Test
  void itIsUnavailableUntilItIsBackAndThenWorksByItself() throws IOException {
    SERVER.stop();
    assertThatThrownBy(() -> database.customers().all()).isInstanceOf(Unavailable.class);
    assertThatThrownBy(() -> database.licenses(TestDatabases.MARKS).issue(Drafts.of(owner, NOW), 9))
        .isInstanceOf(Unavailable.class);
    assertThatThrownBy(() -> Database.open(settings)).isInstanceOf(Unavailable.class);

    SERVER.startAgain();
    assertThat(within(Duration.ofSeconds(20), database.customers()::all)).hasSize(1);
    assertThat(database.licenses(TestDatabases.MARKS).issue(Drafts.of(owner, NOW), 9).number())
        .isEqualTo(1);
  }

  @Test
  void whenItIsKilledNothingThatWasAcknowledgedIsLost() throws Exception {
    var enough = new CountDownLatch(100);
    var issued = new ArrayList<Future<List<LicenseKey>>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < CALLERS; i++) {
        issued.add(threads.submit(() -> issueWhileItLives(enough)));
      }
      enough.await();
      SERVER.stop();
    }
    SERVER.startAgain();

    int acknowledged = 0;
    for (var keys : issued) {
      for (var key : keys.get()) {
        acknowledged++;
        assertThat(
                within(
                    Duration.ofSeconds(20),
                    () -> database.licenses(TestDatabases.MARKS).find(owner, key)))
            .isPresent();
      }
    }
    int kept = database.customers().licensesIssued(owner, MonthlyQuota.monthOf(NOW));
    assertThat(kept).isBetween(acknowledged, acknowledged + CALLERS);
    assertThat(TestDatabases.licenses(settings)).isEqualTo(kept);
    assertThat(
            database.licenses(TestDatabases.MARKS).issue(Drafts.of(owner, NOW), 999_999).number())
        .isEqualTo(kept + 1);
  }

  private List<LicenseKey> issueWhileItLives(CountDownLatch enough) {
    var keys = new ArrayList<LicenseKey>();
    try {
      while (true) {
        keys.add(
            database.licenses(TestDatabases.MARKS).issue(Drafts.of(owner, NOW), 999_999).key());
        enough.countDown();
      }
    } catch (Unavailable | Rejection.Overloaded itIsGone) {
      return keys;
    }
  }

  @Test
  void ofSeveralHostsTheOneThatIsThereIsTaken() {
    var url = settings.url().replace("//", "//127.0.0.1:1,").concat("&targetServerType=primary");
    try (var other = Database.open(new DatabaseSettings(url, "", "", 2))) {
      assertThat(other.customers().all()).hasSize(1);
    }
  }
}
