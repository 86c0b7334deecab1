package io.quantumlock.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.domain.Rejection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TurnsTest {
  private final List<String> order = new ArrayList<>();
  private final Turns turns = new Turns(1);

  private static Thread startWaiting(Runnable task) {
    var thread = Thread.ofVirtual().start(task);
    while (thread.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    return thread;
  }

  @Test
  void whoeverComesAgainComesAfterWhoeverWaits() throws InterruptedException {
    var aWhile = Duration.ofSeconds(10);
    var other =
        turns.take(
            aWhile, () -> startWaiting(() -> turns.take(aWhile, () -> order.add("who waited"))));
    turns.take(aWhile, () -> order.add("who came again"));
    other.join();

    assertThat(order).containsExactly("who waited", "who came again");
  }

  @Test
  void whoeverWaitsTooLongIsTold() {
    var moment = Duration.ofMillis(50);

    turns.take(
        moment,
        () ->
            assertThatThrownBy(() -> turns.take(moment, () -> order.add("too early")))
                .isInstanceOf(Rejection.Overloaded.class));
    assertThat(turns.take(moment, () -> order.add("later"))).isTrue();
  }
}
