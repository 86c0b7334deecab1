package io.quantumlock.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.adapter.rest.Answer;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/// Programs of a vendor that issue licenses, and revoke every third, as fast as they are answered.
/// Each remembers what was acknowledged, and ends when its connection is cut.
final class Traffic implements AutoCloseable {
  private final Set<Integer> statuses = ConcurrentHashMap.newKeySet();
  private final Set<String> issued = ConcurrentHashMap.newKeySet();
  private final Set<String> perhapsRevoked = ConcurrentHashMap.newKeySet();
  private final Set<String> revoked = ConcurrentHashMap.newKeySet();
  private final AtomicInteger perhapsIssued = new AtomicInteger();
  private final Programs programs = new Programs();
  private final String apiKey;

  Traffic(String apiKey) {
    this.apiKey = apiKey;
  }

  /// @param server gives a caller for an API key
  void send(Function<String, Caller> server, int count) {
    var vendor = server.apply(apiKey).impatient();
    for (int i = 0; i < count; i++) {
      programs.begin(() -> ask(vendor));
    }
  }

  private void ask(Caller vendor) {
    for (int i = 0; programs.mayGoOn(); i++) {
      perhapsIssued.incrementAndGet();
      var answer = vendor.generate("user");
      statuses.add(answer.status());
      if (answer.status() == 201) {
        acknowledge(vendor, answer, i % 3 == 0);
      }
    }
  }

  private void acknowledge(Caller vendor, Answer answer, boolean revoke) {
    var key = answer.get("license_key");
    issued.add(key);
    programs.count();
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
    programs.await(count, issued.size() + " licenses, and " + statuses);
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
    programs.assertThatNoneFailed();
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
    programs.close();
  }

  @Override
  public void close() {
    stop();
  }
}
