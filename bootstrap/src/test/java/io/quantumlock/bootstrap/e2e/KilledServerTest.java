package io.quantumlock.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.domain.customer.Plan;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledServerTest {
  private static final int VENDORS_PROGRAMS = 8;
  private static final int ENOUGH = 40;

  @TempDir Path home;

  Map<String, String> environment() {
    return Map.of();
  }

  @Test
  void whatWasAcknowledgedIsKeptAndTheCounterIsEqualToTheLicensesIssued() throws Exception {
    var environment = environment();
    String apiKey;
    try (var node = Node.in(home, environment)) {
      apiKey = node.customer("a", Plan.STARTUP).reveal();
    }
    Set<String> acknowledged = ConcurrentHashMap.newKeySet();

    try (var server = ServerProcess.in(home, environment);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var enough = new CountDownLatch(ENOUGH);
      for (int i = 0; i < VENDORS_PROGRAMS; i++) {
        threads.execute(() -> issueUntilItDies(server.caller(apiKey), acknowledged, enough));
      }
      enough.await();
      server.kill();
    }

    try (var node = Node.in(home, environment)) {
      var vendor = node.caller(apiKey);
      int total = vendor.get("/api/v1/licenses").json().get("total").asInt();
      int used = vendor.get("/api/v1/stats").json().get("licenses_generated_month").asInt();
      assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ENOUGH);
      assertThat(total).isGreaterThanOrEqualTo(acknowledged.size());
      assertThat(used).isEqualTo(total);
      for (var key : acknowledged) {
        assertThat(vendor.validate(key, "user")).isEqualTo("true: License valid");
      }
    }
  }

  private static void issueUntilItDies(
      Caller vendor, Set<String> acknowledged, CountDownLatch enough) {
    try {
      while (true) {
        var answer = vendor.generate("user");
        if (answer.status() == 201) {
          acknowledged.add(answer.get("license_key"));
          enough.countDown();
        }
      }
    } catch (UncheckedIOException theServerIsGone) {
      // what was not answered was not acknowledged
    }
  }
}
