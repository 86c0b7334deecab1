package io.quantumlock.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DeadlineTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private long nanos = Long.MAX_VALUE - 5;
  private final Deadline deadline = Deadline.after(SECOND, () -> nanos);

  private Duration pass(Duration duration) {
    nanos += duration.toNanos();
    return duration;
  }

  @Test
  void whatIsLeftOfItGoesDownToNothing() {
    assertThat(deadline.left()).isEqualTo(SECOND);
    pass(Duration.ofMillis(400));
    assertThat(deadline.left()).isEqualTo(Duration.ofMillis(600));
    pass(SECOND);
    assertThat(deadline.left()).isZero();
  }

  @Test
  void noWaitTakesMoreThanIsRightForIt() {
    assertThat(deadline.upTo(Duration.ofMillis(300))).isEqualTo(Duration.ofMillis(300));
    pass(Duration.ofMillis(900));
    assertThat(deadline.upTo(Duration.ofMillis(300))).isEqualTo(Duration.ofMillis(100));
  }

  @Test
  void whoIsLateHasAMomentYet() {
    pass(SECOND);
    assertThat(deadline.upTo(Duration.ofMillis(300))).isEqualTo(Duration.ofMillis(50));
    assertThat(deadline.upTo(Duration.ofMillis(20))).isEqualTo(Duration.ofMillis(20));
  }

  @Test
  void aCallHasTheOneThatItWasMadeUnder() {
    assertThat(Deadline.current()).isEmpty();
    assertThat(deadline.call(Deadline::current)).contains(deadline);
    assertThat(Deadline.current()).isEmpty();
  }

  @Test
  void whatIsBegunHasNone() {
    var inside = deadline.call(() -> Deadline.under(Optional.empty(), Deadline::current));

    assertThat(inside).isEmpty();
  }

  @Test
  void theCallersOwnTimeDoesNotCount() {
    deadline.call(() -> Deadline.uncounted(() -> pass(SECOND)));
    assertThat(deadline.left()).isEqualTo(SECOND);

    assertThat(Deadline.<Duration, RuntimeException>uncounted(() -> pass(SECOND)))
        .isEqualTo(SECOND);
    assertThat(deadline.left()).isZero();
  }

  @Test
  void theCallersOwnTimeDoesNotCountWhereItEndsInAFailure() {
    assertThatThrownBy(() -> deadline.call(() -> Deadline.uncounted(this::fail)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(deadline.left()).isEqualTo(SECOND);
  }

  private Duration fail() {
    throw new IllegalStateException("after " + pass(SECOND));
  }
}
