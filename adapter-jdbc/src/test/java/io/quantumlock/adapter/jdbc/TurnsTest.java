package io.quantumlock.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.quantumlock.domain.Unavailable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class TurnsTest {
  private final HikariDataSource pool = new HikariDataSource();
  private final CountDownLatch gate = new CountDownLatch(1);
  private final List<Integer> order = Collections.synchronizedList(new ArrayList<>());

  private Turns turns(long patienceMillis) {
    pool.setMaximumPoolSize(1);
    pool.setConnectionTimeout(patienceMillis);
    return new Turns(pool);
  }

  @AfterEach
  void close() {
    gate.countDown();
    pool.close();
  }

  private Thread hold(Turns turns) {
    return enter(turns, 0);
  }

  private Thread enter(Turns turns, int number) {
    var thread = Thread.ofVirtual().start(() -> turns.take(() -> order.add(pass(number))));
    while (thread.getState() != Thread.State.WAITING
        && thread.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    return thread;
  }

  private int pass(int number) {
    try {
      gate.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return number;
  }

  @Test
  void whoeverWaitsLongestIsNext() throws InterruptedException {
    var turns = turns(10_000);
    var threads = new ArrayList<>(List.of(hold(turns)));
    for (int i = 1; i < 20; i++) {
      threads.add(enter(turns, i));
    }
    gate.countDown();
    for (var thread : threads) {
      thread.join();
    }
    assertThat(order).containsExactlyElementsOf(IntStream.range(0, 20).boxed().toList());
  }

  @Test
  void whoeverWaitsTooLongIsTold() {
    var turns = turns(250);
    hold(turns);

    assertThatThrownBy(() -> turns.take(() -> 1)).isInstanceOf(Unavailable.class);
  }
}
