package io.quantumlock.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.adapter.rest.Answer;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/// Programs of a vendor that issue licenses, and revoke every third, as fast as they are answered.
/// Each remembers what was acknowledged, and ends when its connection is cut.
final class Traffic implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 60;

  private final Set<Integer> statuses = ConcurrentHashMap.newKeySet();
  private final Set<String> issued = ConcurrentHashMap.newKeySet();
  private final Set<String> perhapsRevoked = ConcurrentHashMap.newKeySet();
  private final Set<String> revoked = ConcurrentHashMap.newKeySet();
  private final AtomicInteger perhapsIssued = new AtomicInteger();
  private final Semaphore fresh = new Semaphore(0);
  private final ExecutorService programs = Executors.newVirtualThreadPerTaskExecutor();
  private final String apiKey;
  private volatile boolean told;

  Traffic(String apiKey) {
    this.apiKey = apiKey;
  }

  /// @param server gives a caller for an API key
  void send(Function<String, Caller> server, int count) {
    var vendor = server.apply(apiKey).impatient();
    for (int i = 0; i < count; i++) {
      programs.execute(() -> ask(vendor));
    }
  }

  private void ask(Caller vendor) {
    try {
      for (int i = 0; !told; i++) {
        perhapsIssued.incrementAndGet();
        var answer = vendor.generate("user");
        statuses.add(answer.status());
        if (answer.status() == 201) {
          acknowledge(vendor, answer, i % 3 == 0);
        }
      }
    } catch (UncheckedIOException cut) {
      // what was not answered was not acknowledged
    }
  }

  private void acknowledge(Caller vendor, Answer answer, boolean revoke) {
    var key = answer.get("license_key");
    issued.add(key);
    fresh.release();
    if (revoke) {
      perhapsRevoked.add(key);
      int status = vendor.revoke(key).status();
      statuses.add(status);
      if (status == 200) {
        revoked.add(key);
      }
    }
  }

  /// Waits until so many more licenses are issued, from now on.
  void await(int count) throws InterruptedException {
    fresh.drainPermits();
    assertThat(fresh.tryAcquire(count, PATIENCE_SECONDS, TimeUnit.SECONDS))
        .as("%d more licenses are issued; so far %d, and %s", count, issued.size(), statuses)
        .isTrue();
  }

  /// @return the key of every license whose revocation was acknowledged until now
  Set<String> revoked() {
    return Set.copyOf(revoked);
  }

  /// @return every status that was answered
  Set<Integer> statuses() {
    return statuses;
  }

  /// To be asked while no program issues.
  void assertThatNothingIsLost(Function<String, Caller> server) {
    var vendor = server.apply(apiKey);
    var kept = Inventory.of(vendor);
    assertThat(kept).containsAll(issued).hasSizeLessThanOrEqualTo(perhapsIssued.get());
    for (var key : issued) {
      var verdict = vendor.validate(key, "user");
      if (revoked.contains(key)) {
        assertThat(verdict).isEqualTo("false: License revoked");
      } else if (!perhapsRevoked.contains(key)) {
        assertThat(verdict).isEqualTo("true: License valid");
      } else {
        assertThat(verdict).isIn("true: License valid", "false: License revoked");
      }
    }
    var feed = vendor.get("/api/v1/revocations").json().get("revoked_ids").valueStream();
    assertThat(feed.map(key -> key.asString())).containsAll(revoked);
  }

  /// Lets the programs end, each after its next answer.
  void stop() {
    told = true;
    programs.close();
  }

  @Override
  public void close() {
    stop();
  }
}
