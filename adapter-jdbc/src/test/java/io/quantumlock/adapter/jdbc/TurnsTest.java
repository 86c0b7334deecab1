package io.quantumlock.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.quantumlock.domain.Unavailable;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class TurnsTest {
  private final HikariDataSource pool = new HikariDataSource();
  private final List<String> order = new ArrayList<>();

  /// Of a pool of one.
  private Turns turns(long patienceMillis) {
    pool.setMaximumPoolSize(1);
    pool.setConnectionTimeout(patienceMillis);
    return new Turns(pool);
  }

  @AfterEach
  void close() {
    pool.close();
  }

  private static Thread startWaiting(Runnable task) {
    var thread = Thread.ofVirtual().start(task);
    while (thread.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    return thread;
  }

  @Test
  void whoeverComesAgainComesAfterWhoeverWaits() throws InterruptedException {
    var turns = turns(10_000);
    var other = turns.take(() -> startWaiting(() -> turns.take(() -> order.add("who waited"))));
    turns.take(() -> order.add("who came again"));
    other.join();

    assertThat(order).containsExactly("who waited", "who came again");
  }

  @Test
  void whoeverWaitsTooLongIsTold() {
    var turns = turns(250);

    turns.take(
        () ->
            assertThatThrownBy(() -> turns.take(() -> order.add("too early")))
                .isInstanceOf(Unavailable.class));
    assertThat(turns.take(() -> order.add("later"))).isTrue();
  }
}
