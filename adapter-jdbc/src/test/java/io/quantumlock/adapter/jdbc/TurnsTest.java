package io.quantumlock.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.domain.Deadline;
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
    var other = turns.take(() -> startWaiting(() -> turns.take(() -> order.add("who waited"))));
    turns.take(() -> order.add("who came again"));
    other.join();

    assertThat(order).containsExactly("who waited", "who came again");
  }

  @Test
  void whoeverWaitsTooLongIsTold() {
    turns.take(
        () ->
            assertThatThrownBy(() -> takeWithin(Duration.ofMillis(50)))
                .isInstanceOf(Rejection.Overloaded.class));
    assertThat(takeWithin(Duration.ofSeconds(50))).isTrue();
  }

  @Test
  void whoIsLateIsServedWhereNobodyWaits() {
    assertThat(takeWithin(Duration.ZERO)).isTrue();
    turns.take(
        () ->
            assertThatThrownBy(() -> takeWithin(Duration.ZERO))
                .isInstanceOf(Rejection.Overloaded.class));
  }

  private boolean takeWithin(Duration budget) {
    return Deadline.after(budget, System::nanoTime).call(() -> turns.take(() -> order.add("me")));
  }
}
