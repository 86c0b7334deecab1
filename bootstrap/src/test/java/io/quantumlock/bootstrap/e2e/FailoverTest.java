package io.quantumlock.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.adapter.jdbc.PostgresPair;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailoverTest {
  private static final Duration SOON = Duration.ofSeconds(15);

  @TempDir Path home;

  @Test
  void theServerGoesOnWithTheNewPrimaryAndNothingAcknowledgedIsLost() throws Exception {
    try (var postgres = PostgresPair.start()) {
      var settings =
          Map.of("QUANTUMLOCK_HOME", home.toString(), "QUANTUMLOCK_DB_URL", postgres.url());
      var apiKey = Vendor.with(settings);
      try (var server = ServerProcess.shortLived(settings);
          var watch = new HealthWatch(server);
          var traffic = new Traffic(apiKey);
          var keys = new KeyTraffic()) {
        var vendor = server.caller(apiKey).impatient();
        var operator = new Operator(settings);
        traffic.send(server::caller, 8);
        keys.send(server.caller(operator.token()));
        traffic.await(40);
        keys.await(2);

        var fault = watch.fault(HealthWatch.UNHEALTHY);
        postgres.failOver();

        Soon.within(SOON, "it is healthy", () -> vendor.get("/health").status() == 200);
        fault.isOver();
        traffic.await(40);
        keys.await(2);
        traffic.stop();
        keys.stop();
        assertThat(traffic.statuses()).isSubsetOf(200, 201, 503);
        traffic.assertThatNothingIsLost(server::caller);
        keys.assertThatNothingIsLost(server.caller(operator.token()));
        watch.assertThatItToldTheTruthAndIsHealthy();
      }
    }
  }
}
