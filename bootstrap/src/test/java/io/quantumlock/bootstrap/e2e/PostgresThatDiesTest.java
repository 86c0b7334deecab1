package io.quantumlock.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import io.quantumlock.adapter.jdbc.PostgresServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// More deaths, for a longer look: `-Dquantumlock.test.kills=50`.
class PostgresThatDiesTest {
  private static final int DEATHS = Integer.getInteger("quantumlock.test.kills", 2);
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path home;

  @Test
  void theServerSaysSoAndGoesOnByItselfAndNothingAcknowledgedIsLost() throws Exception {
    try (var postgres = PostgresServer.start()) {
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
        var moments = new ArrayList<Duration>();
        for (int i = 0; i < DEATHS; i++) {
          traffic.await(40);
          keys.await(2);
          operator.renew();
          moments.add(AnyMoment.await());
          traffic.statuses().remove(503); // which was told of the death before
          var fault = watch.fault(HealthWatch.UNHEALTHY);
          postgres.stop();
          fault.isCertain();
          assertThatItIsAway(vendor);
          Soon.within(PATIENCE, "a program is told", () -> traffic.statuses().contains(503));
          fault.await(HealthWatch.UNHEALTHY);
          fault.mayEnd();
          postgres.startAgain();
          assertThatItIsBackSoon(vendor);
          fault.isOver();
        }
        traffic.await(20);
        keys.await(2);
        traffic.stop();
        keys.stop();

        assertThat(traffic.statuses()).containsExactlyInAnyOrder(200, 201, 503);
        assertAll("died at " + moments, () -> traffic.assertThatNothingIsLost(server::caller));
        operator.assertThatNothingIsLost(server::caller);
        keys.assertThatNothingIsLost(server.caller(operator.token()));
        watch.assertThatItToldTheTruthAndIsHealthy();
      }
    }
  }

  private static void assertThatItIsAway(Caller vendor) {
    var health = vendor.get("/health");
    assertThat(health.status()).isEqualTo(503);
    assertThat(health.get("status")).isEqualTo("unhealthy");
    assertThat(health.json().propertyNames())
        .containsExactly("status", "service", "qcos_available", "timestamp");
    assertThat(health.get("qcos_available")).isEqualTo("true");
    var refused = vendor.generate("user");
    assertThat(refused.status()).isEqualTo(503);
    assertThat(refused.header("Retry-After")).isEqualTo("1");
  }

  private static void assertThatItIsBackSoon(Caller vendor) {
    Soon.within(SOON, "it is healthy", () -> vendor.get("/health").status() == 200);
    Soon.within(SOON, "it issues", () -> vendor.generate("user").status() == 201);
    assertThat(vendor.get("/health").get("status")).isEqualTo("healthy");
  }
}
