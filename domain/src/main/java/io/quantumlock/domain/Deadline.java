package io.quantumlock.domain;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/// Until when it is worth beginning what a call from outside asks for. Bound around the call and
/// read where something is waited for, so that no port in between hands it on. What was begun is
/// finished, and a call without a deadline waits for as long as it is let.
public final class Deadline {
  private static final Duration MOMENT = Duration.ofMillis(50);
  private static final ScopedValue<Optional<Deadline>> CURRENT = ScopedValue.newInstance();

  private final LongSupplier nanoClock;
  private long at;

  private Deadline(LongSupplier nanoClock, long at) {
    this.nanoClock = nanoClock;
    this.at = at;
  }

  /// @param nanoClock such as that of [System#nanoTime]
  public static Deadline after(Duration budget, LongSupplier nanoClock) {
    return new Deadline(nanoClock, nanoClock.getAsLong() + budget.toNanos());
  }

  /// That of the call under way, if it has one.
  public static Optional<Deadline> current() {
    return CURRENT.orElse(Optional.empty());
  }

  /// Zero when it is over.
  public Duration left() {
    return Duration.ofNanos(Math.max(0, at - nanoClock.getAsLong()));
  }

  /// How long to wait for one thing, where no more than `most` is right for it. Never less than a
  /// moment: whoever is late because the machine is slow is served where nobody waits.
  public Duration upTo(Duration most) {
    var left = left();
    var wait = left.compareTo(MOMENT) < 0 ? MOMENT : left;
    return wait.compareTo(most) < 0 ? wait : most;
  }

  public <T, X extends Throwable> T call(ScopedValue.CallableOp<T, X> work) throws X {
    return under(Optional.of(this), work);
  }

  /// @param deadline none for work that is begun, and is to be finished
  public static <T, X extends Throwable> T under(
      Optional<Deadline> deadline, ScopedValue.CallableOp<T, X> work) throws X {
    return ScopedValue.where(CURRENT, deadline).call(work);
  }

  /// Waits for whoever asked, whose own time does not count.
  public static <T, X extends Throwable> T uncounted(ScopedValue.CallableOp<T, X> work) throws X {
    var deadline = current();
    if (deadline.isEmpty()) {
      return work.call();
    }
    return deadline.get().pausedFor(work);
  }

  private <T, X extends Throwable> T pausedFor(ScopedValue.CallableOp<T, X> work) throws X {
    long begin = nanoClock.getAsLong();
    try {
      return work.call();
    } finally {
      at += nanoClock.getAsLong() - begin;
    }
  }
}
