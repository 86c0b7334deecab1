package io.quantumlock.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.domain.customer.Plan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuotaRaceTest {
  @TempDir Path home;

  @Test
  void ofTwoHundredAtOnceExactlyTheHundredOfThePlanAreIssued() throws Exception {
    try (var node = Node.in(home);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var vendor = node.caller(node.customer("acme", Plan.FREE));
      var requests = new ArrayList<Callable<Integer>>();
      for (int i = 0; i < 200; i++) {
        var endCustomer = "user-" + i;
        requests.add(() -> vendor.generate(endCustomer).status());
      }

      var statuses = new TreeMap<Integer, Integer>();
      for (var answer : threads.invokeAll(requests)) {
        statuses.merge(answer.get(), 1, Integer::sum);
      }

      assertThat(statuses).containsOnlyKeys(201, 429).containsEntry(201, 100);
      assertThat(vendor.get("/api/v1/stats").get("licenses_remaining_month")).isEqualTo("0");
      assertThat(vendor.get("/api/v1/licenses").get("total")).isEqualTo("100");
    }
  }
}
