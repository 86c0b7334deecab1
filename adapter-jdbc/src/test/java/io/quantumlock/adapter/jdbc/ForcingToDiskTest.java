package io.quantumlock.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.domain.customer.CustomerId;
import io.quantumlock.domain.customer.Plan;
import io.quantumlock.domain.customer.Profiles;
import io.quantumlock.domain.license.AnsweredRequests.Operation;
import io.quantumlock.domain.license.Drafts;
import io.quantumlock.domain.license.IdempotencyKey;
import io.quantumlock.domain.license.LicenseKey;
import io.quantumlock.domain.license.OnceOnly;
import io.quantumlock.domain.license.RequestDigest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a killed process leaves to the operating system is lost when the power fails.
final class ForcingToDiskTest {
  private static final int MANY = 20;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final OnceOnly ONCE =
      new OnceOnly(new IdempotencyKey("key"), RequestDigest.of(List.of("order")));

  private final Instant now = Instant.now();
  private volatile Optional<LicenseKey> told = Optional.empty();
  private volatile boolean toldEarly;
  @TempDir Path home;

  private Database open() {
    FilePath.register(new ForcedFiles());
    var url =
        DatabaseSettings.embeddedUrl(home)
            .replace("jdbc:h2:file:", "jdbc:h2:forced:")
            .replace(";AUTO_SERVER=TRUE", "");
    return Database.open(new DatabaseSettings(url, "sa", "", 4));
  }

  private CustomerId customer(Database database) {
    return database.customers().add(Profiles.named("acme"), Plan.FREE, now).id();
  }

  @Test
  void whatIsAcknowledgedIsOnTheDiskItself() {
    try (var database = open()) {
      var owner = customer(database);
      for (int i = 0; i < MANY; i++) {
        assertThat(ForcedFiles.UNFORCED).isFalse();
        database.licenses(TestDatabases.MARKS).issue(Drafts.of(owner, now), MANY);
      }
      assertThat(ForcedFiles.UNFORCED).isFalse();
    }
  }

  /// Who asks again could see the license of the first attempt before it is on the disk.
  @Test
  void whoAsksAgainIsToldWhenTheFirstAttemptIsOnTheDisk() throws InterruptedException {
    var forcing = new CountDownLatch(1);
    var mayBeForced = new CompletableFuture<Void>();
    try (var database = open()) {
      var owner = customer(database);
      var licenses = database.licenses(TestDatabases.MARKS);
      ForcedFiles.before(
          () -> {
            forcing.countDown();
            mayBeForced.join();
          });
      var first = new Thread(() -> licenses.issue(Drafts.of(owner, now), MANY, Optional.of(ONCE)));
      var again =
          new Thread(
              () -> {
                told = database.answeredRequests().find(owner, Operation.ISSUE, ONCE, now);
                toldEarly = !mayBeForced.isDone();
              });
      try {
        first.start();
        assertThat(forcing.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        again.start();
        awaitThatItWaits(again);
      } finally {
        mayBeForced.complete(null);
        ForcedFiles.before(() -> {});
      }
      assertThat(first.join(PATIENCE) && again.join(PATIENCE)).isTrue();
    }
    assertThat(told).isPresent();
    assertThat(toldEarly).isFalse();
  }

  /// Or has ended.
  private static void awaitThatItWaits(Thread thread) {
    long begin = System.nanoTime();
    while (thread.isAlive()
        && thread.getState() != Thread.State.TIMED_WAITING
        && System.nanoTime() - begin < PATIENCE.toNanos()) {
      Thread.onSpinWait();
    }
  }
}
