package io.quantumlock.bootstrap.e2e;

import static org.junit.jupiter.api.Assertions.assertAll;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a killed process wrote is with the operating system and not lost, so a server that did not
/// force it to the disk would pass: the adapter's `ForcingToDiskTest` is there for that.
///
/// More kills, for a longer look: `-Dquantumlock.test.kills=50`.
class KilledServerTest {
  private static final int KILLS = Integer.getInteger("quantumlock.test.kills", 2);
  private static final int VENDORS = 6;
  private static final int PROGRAMS_EACH = 2;

  @TempDir Path home;

  Map<String, String> settings() {
    return Map.of("QUANTUMLOCK_HOME", home.toString());
  }

  @Test
  void whatWasAcknowledgedIsKeptAndTheCounterIsEqualToTheLicensesIssued() throws Exception {
    var settings = settings();
    var vendors = Vendor.several(VENDORS, settings).stream().map(Traffic::new).toList();
    var operator = new Operator(settings);
    var keys = new KeyTraffic();

    var moments = new ArrayList<Duration>();
    for (int i = 0; i < KILLS; i++) {
      try (var server = ServerProcess.shortLived(settings);
          var watch = new HealthWatch(server)) {
        assertThatNothingIsLost(vendors, server::caller, moments);
        operator.assertThatNothingIsLost(server::caller);
        keys.assertThatNothingIsLost(server.caller(operator.token()));
        vendors.forEach(vendor -> vendor.send(server::caller, PROGRAMS_EACH));
        keys.send(server.caller(operator.token()));
        vendors.get(i % VENDORS).await(ThreadLocalRandom.current().nextInt(5, 15));
        keys.await(2);
        operator.renew();
        moments.add(AnyMoment.await());
        watch.fault(HealthWatch.UNREACHABLE);
        server.kill();
        watch.assertThatItToldTheTruth();
      }
    }
    vendors.forEach(Traffic::stop);
    keys.stop();

    try (var node = Node.with(settings)) {
      assertThatNothingIsLost(vendors, node::caller, moments);
      operator.assertThatNothingIsLost(node::caller);
      keys.assertThatNothingIsLost(node.caller(operator.token()));
    }
  }

  private static void assertThatNothingIsLost(
      List<Traffic> vendors, Function<String, Caller> server, List<Duration> moments) {
    assertAll(
        "killed at " + moments,
        vendors.stream().map(vendor -> () -> vendor.assertThatNothingIsLost(server)));
  }
}
