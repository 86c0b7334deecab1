package io.quantumlock.adapter.jdbc;

import io.quantumlock.domain.customer.CustomerId;
import io.quantumlock.domain.customer.Plan;
import io.quantumlock.domain.customer.Profiles;
import io.quantumlock.domain.license.Drafts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;

/// A program that adds a customer, the first, issues licenses to it for as long as it lives, and
/// says the key of each when it is issued.
final class IssuingProcess implements AutoCloseable {
  static final CustomerId OWNER = new CustomerId(1);
  static final int THREADS = 4;

  private final Process process;
  private final BufferedReader keys;

  private IssuingProcess(Process process) {
    this.process = process;
    keys =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  static IssuingProcess start(Path home, Instant now) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command =
        List.of(
            java,
            "-cp",
            System.getProperty("java.class.path"),
            IssuingProcess.class.getName(),
            home.toString(),
            now.toString());
    var process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    return new IssuingProcess(process.start());
  }

  List<String> nextKeys(int count) throws IOException {
    var next = new ArrayList<String>();
    for (var key = ""; next.size() < count && (key = keys.readLine()) != null; ) {
      next.add(key);
    }
    return next;
  }

  /// Kills it, and returns what it had still said. ([Process#destroyForcibly] would lose that.)
  List<String> kill() throws IOException {
    process.toHandle().destroyForcibly();
    return nextKeys(Integer.MAX_VALUE);
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }

  /// @param args the home folder and the time of issue
  public static void main(String... args) {
    var now = Instant.parse(args[1]);
    try (var database = Database.open(TestDatabases.embedded(Path.of(args[0])));
        var threads = Executors.newFixedThreadPool(THREADS)) {
      database.customers().add(Profiles.named("acme"), Plan.ENTERPRISE, now);
      for (int i = 0; i < THREADS; i++) {
        threads.execute(() -> issueWhileSomebodyListens(database, now));
      }
    }
  }

  @SuppressWarnings("SystemOut") // it is how this process talks
  private static void issueWhileSomebodyListens(Database database, Instant now) {
    while (!System.out.checkError()) {
      var draft = Drafts.of(OWNER, now);
      System.out.println(
          database.licenses(TestDatabases.MARKS).issue(draft, Integer.MAX_VALUE).key());
    }
  }
}
