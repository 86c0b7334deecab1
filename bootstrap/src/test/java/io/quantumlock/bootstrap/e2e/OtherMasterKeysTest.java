package io.quantumlock.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.adapter.jdbc.Postgres;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/// Two servers that find a PostgreSQL empty at the same time, and each makes a master key. What
/// refuses the second is the record of the first's; where that is missing, as in a database from
/// before, a key that does not open does (`PreparingKeyRingsTest`).
class OtherMasterKeysTest {
  @TempDir Path here;
  @TempDir Path there;

  private final CyclicBarrier start = new CyclicBarrier(2);

  @RepeatedTest(2)
  void oneComesUpAndTheOtherRefusesAndTheDatabaseBelongsToTheFirst() throws Exception {
    var url = Postgres.settings().url();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var one = threads.submit(() -> startTogether(here, url));
      var other = threads.submit(() -> startTogether(there, url));
      boolean oneCameUp = cameUp(one);

      assertThat(cameUp(other)).isNotEqualTo(oneCameUp);
      startAndEnd(oneCameUp ? here : there, url);
    }
  }

  private @Nullable Void startTogether(Path home, String url) throws Exception {
    start.await();
    startAndEnd(home, url);
    return null;
  }

  private static void startAndEnd(Path home, String url) {
    Node.with(Map.of("QUANTUMLOCK_HOME", home.toString(), "QUANTUMLOCK_DB_URL", url)).close();
  }

  private static boolean cameUp(Future<?> start) throws InterruptedException {
    try {
      start.get();
      return true;
    } catch (ExecutionException e) {
      assertThat(e.getCause()).hasMessageContaining("master key");
      return false;
    }
  }
}
