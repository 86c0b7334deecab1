package io.quantumlock.adapter.jdbc;

import io.quantumlock.domain.customer.CustomerId;
import io.quantumlock.domain.customer.MonthlyQuota;
import io.quantumlock.domain.customer.Plan;
import io.quantumlock.domain.customer.Profiles;
import io.quantumlock.domain.license.Drafts;
import io.quantumlock.domain.license.IdempotencyKey;
import io.quantumlock.domain.license.LicenseKey;
import io.quantumlock.domain.license.OnceOnly;
import io.quantumlock.domain.license.RequestDigest;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;

/// Measures how many licenses one customer can issue, and how many can be found, at the ports and
/// without simulation. `docs/scaling.md` says how to run it.
final class IssuingBenchmark {
  private static final int CALLERS = 64;
  private static final int SECONDS = 10;
  private static final long NANOS_PER_SECOND = 1_000_000_000;

  @SuppressWarnings("SystemOut")
  private static final PrintStream OUT = System.out;

  private final List<Database> nodes;
  private final CustomerId owner;
  private final Instant now = Instant.now();

  private IssuingBenchmark(List<Database> nodes) {
    this.nodes = nodes;
    owner =
        nodes
            .getFirst()
            .customers()
            .add(Profiles.named("acme-" + UUID.randomUUID()), Plan.ENTERPRISE, now)
            .id();
  }

  public static void main(String... args) throws Exception {
    var postgres = Postgres.settings();
    OUT.println(postgres);
    run(postgres, 1);
    run(postgres, 3);
    crowded(Postgres.settings());
    var home = Path.of("target", "benchmark", UUID.randomUUID().toString());
    OUT.println("embedded, in " + home);
    run(new DatabaseSettings(DatabaseSettings.embeddedUrl(home), "sa", "", 10), 1);
  }

  private static void crowded(DatabaseSettings settings) throws Exception {
    var crowd = Crowd.of(3_000_000, settings);
    long bytes = TestDatabases.bytesEach(settings, "license");
    OUT.printf("with %,d more licenses of %d bytes%n", crowd.licenses(), bytes);
    try (var node = Database.open(settings)) {
      var benchmark = new IssuingBenchmark(List.of(node));
      benchmark.measure("issue", benchmark::issue);
      var licenses = node.licenses(TestDatabases.MARKS);
      benchmark.measure(
          "find any", any -> licenses.find(crowd.owner(), crowd.anyKey()).orElseThrow());
    }
  }

  private static void run(DatabaseSettings settings, int count) throws Exception {
    var nodes = new ArrayList<Database>();
    for (int i = 0; i < count; i++) {
      nodes.add(Database.open(settings));
    }
    OUT.println(CALLERS + " callers of " + count + " node(s)");
    new IssuingBenchmark(nodes).run();
    nodes.forEach(Database::close);
  }

  private void run() throws Exception {
    measure("issue, to warm up", this::issue);
    measure("issue", this::issue);
    measure("issue with Idempotency-Key", this::issueOnce);
    var key = issue(nodes.getFirst());
    measure("find", node -> node.licenses(TestDatabases.MARKS).find(owner, key));
    int counted = nodes.getFirst().customers().licensesIssued(owner, MonthlyQuota.monthOf(now));
    OUT.println("issued, by the counter: " + counted);
  }

  private LicenseKey issue(Database node) {
    return node.licenses(TestDatabases.MARKS).issue(Drafts.of(owner, now), Integer.MAX_VALUE).key();
  }

  private LicenseKey issueOnce(Database node) {
    var key = new IdempotencyKey(UUID.randomUUID().toString());
    var once = new OnceOnly(key, RequestDigest.of(List.of("order")));
    return node.licenses(TestDatabases.MARKS)
        .issue(Drafts.of(owner, now), Integer.MAX_VALUE, Optional.of(once))
        .key();
  }

  @FunctionalInterface
  private interface Call {
    Object on(Database node);
  }

  private void measure(String what, Call call) throws Exception {
    var callers = new ArrayList<Callable<long[]>>();
    for (int i = 0; i < CALLERS; i++) {
      var node = nodes.get(i % nodes.size());
      callers.add(() -> times(() -> call.on(node)));
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var all = LongStream.builder();
      for (var times : threads.invokeAll(callers)) {
        LongStream.of(times.get()).forEach(all);
      }
      report(what, all.build().sorted().toArray());
    }
  }

  /// @return how long each call took, in nanoseconds
  private static long[] times(Runnable call) {
    var times = LongStream.builder();
    long start = System.nanoTime();
    for (long before = start; before - start < SECONDS * NANOS_PER_SECOND; ) {
      call.run();
      long after = System.nanoTime();
      times.add(after - before);
      before = after;
    }
    return times.build().toArray();
  }

  private static void report(String what, long[] sorted) {
    OUT.printf(
        "%-28s %,8d per second, median %5.1f ms, 99 of 100 within %6.1f ms%n",
        what,
        sorted.length / SECONDS,
        sorted[sorted.length / 2] / 1e6,
        sorted[sorted.length * 99 / 100] / 1e6);
  }
}
