package io.quantumlock.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server whose clock an operator sets forward and back while programs issue and revoke.
class SettingTheClockWhileServingTest {
  private static final int PROGRAMS = 3;
  private static final int LOOKED_AT = 5;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final Duration TRUE = Duration.ZERO;
  private static final List<Duration> WRONG =
      List.of(
          Duration.ofSeconds(90),
          Duration.ofSeconds(-90),
          Duration.ofHours(26),
          TRUE,
          Duration.ofHours(-26),
          Duration.ofSeconds(90),
          Duration.ofHours(26),
          Duration.ofSeconds(-90));

  @TempDir Path home;

  Map<String, String> settings() {
    return Map.of("QUANTUMLOCK_HOME", home.toString());
  }

  @Test
  void nothingIsLostARevocationIsForGoodAndWhoSyncsMissesNone() throws Exception {
    var settings = settings();
    var clock = new SetClock(home);
    var apiKey = Vendor.with(settings);
    try (var server = ServerProcess.underSetClock(clock.file(), settings);
        var watch = new HealthWatch(server);
        var traffic = new Traffic(apiKey)) {
      var vendor = server.caller(apiKey);
      var offline = new Offline(vendor);
      traffic.send(server::caller, PROGRAMS);
      for (var wrong : WRONG) {
        clock.set(wrong);
        clock.assertThatItIs(wrong, vendor);
        awaitOneThatBeginsNow(traffic);
        var revoked = traffic.revoked();
        offline.sync();
        assertThat(offline.revoked).as("synced at %s", wrong).containsAll(revoked);
        assertRefused(vendor, revoked.stream().limit(LOOKED_AT).toList());
      }
      traffic.stop();

      for (var wrong : Set.copyOf(WRONG)) {
        clock.set(wrong);
        assertRefused(vendor, traffic.revoked());
      }
      clock.set(TRUE);
      traffic.assertThatNothingIsLost(server::caller);
      offline.sync();
      assertThat(offline.revoked).containsAll(traffic.revoked());
      assertThat(traffic.statuses()).isSubsetOf(200, 201, 503).contains(200, 201);
      watch.assertThatItToldTheTruthAndIsHealthy();
    }
  }

  /// Of so many revocations, some program has asked for two, and so has issued in between.
  private static void awaitOneThatBeginsNow(Traffic traffic) {
    int enough = traffic.revoked().size() + PROGRAMS + 1;
    Soon.within(PATIENCE, "revocations", () -> traffic.revoked().size() >= enough);
  }

  private static void assertRefused(Caller vendor, Iterable<String> revoked) {
    assertThat(revoked)
        .isNotEmpty()
        .allSatisfy(
            key -> assertThat(vendor.validate(key, "user")).isEqualTo("false: License revoked"));
  }

  /// A program that validates offline, and asks for what is new since it asked last.
  private static final class Offline {
    private final Set<String> revoked = new HashSet<>();
    private final Caller vendor;
    private String since = "1970-01-01T00:00:00";

    private Offline(Caller vendor) {
      this.vendor = vendor;
    }

    private void sync() {
      var feed = vendor.get("/api/v1/revocations?since=" + since);
      feed.json().get("revoked_ids").forEach(key -> revoked.add(key.asString()));
      since = feed.get("timestamp");
    }
  }
}
