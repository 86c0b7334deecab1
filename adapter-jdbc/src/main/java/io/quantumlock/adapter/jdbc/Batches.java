package io.quantumlock.adapter.jdbc;

import io.quantumlock.domain.Deadline;
import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.Unavailable;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Lets callers who would wait for the same lock share one transaction, and so one wait for the
/// disk: what comes while a transaction of its lot is under way goes together in the next one. The
/// transaction may have to wait in its turn: whoever's time is over when it begins is left out.
///
/// @param <L> what cannot be worked on by two at once
/// @param <I> what a caller wants done
/// @param <O> what he gets for it
final class Batches<L, I, O> {
  private static final int LARGEST = 100;
  private static final Duration LONGEST = Duration.ofMinutes(1);

  /// Does all of it or nothing, and what it cannot do together it throws.
  ///
  /// @param <L> what cannot be worked on by two at once
  /// @param <I> what a caller wants done
  /// @param <O> what he gets for it
  @FunctionalInterface
  interface Work<L, I, O> {
    /// @param begin to be asked when nothing is waited for any more: tells what is to be done, the
    ///   same each time; throws when nothing is
    List<O> apply(L lot, Supplier<List<I>> begin);
  }

  private final class Ticket {
    private final I item;
    private final Optional<Deadline> deadline = Deadline.current();

    /// By the deadline, with the moment that whoever comes late has.
    private final Optional<Long> nanosOfLatestBegin =
        deadline.map(end -> System.nanoTime() + end.upTo(LONGEST).toNanos());

    /// The tickets to work on for whoever's turn it is; none when the work was done for him.
    private final CompletableFuture<List<Ticket>> turn = new CompletableFuture<>();

    private final CountDownLatch taken = new CountDownLatch(1);

    private Supplier<O> outcome =
        () -> {
          throw new IllegalStateException("the work ended without an outcome");
        };

    private Ticket(I item) {
      this.item = item;
    }

    private boolean isInTime() {
      return nanosOfLatestBegin.map(latest -> System.nanoTime() - latest < 0).orElse(true);
    }

    /// @return false also for a caller who was interrupted
    private boolean isTakenInTime() {
      try {
        return taken.await(Patience.current().toNanos(), TimeUnit.NANOSECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
  }

  private final Work<L, I, O> work;

  /// Who waits; a lot that is here is being worked on.
  private final Map<L, Queue<Ticket>> waiting = new HashMap<>();

  Batches(Work<L, I, O> work) {
    this.work = work;
  }

  /// @throws Rejection.Overloaded when nothing was begun for the caller before his patience was
  ///   over
  O submit(L lot, I item) {
    var ticket = new Ticket(item);
    enter(lot, ticket);
    if (!ticket.isTakenInTime() && leave(lot, ticket)) {
      throw new Rejection.Overloaded();
    }
    var batch = ticket.turn.join();
    if (!batch.isEmpty()) {
      try {
        Deadline.under(
            latest(batch),
            () -> {
              work(lot, batch);
              return batch;
            });
      } finally {
        passOn(lot);
        batch.forEach(done -> done.turn.complete(List.of()));
      }
    }
    return ticket.outcome.get();
  }

  private synchronized void enter(L lot, Ticket ticket) {
    var queue = waiting.get(lot);
    if (queue == null) {
      waiting.put(lot, new ArrayDeque<>());
      ticket.taken.countDown();
      ticket.turn.complete(List.of(ticket));
    } else {
      queue.add(ticket);
    }
  }

  /// @return whether he was still waiting
  private synchronized boolean leave(L lot, Ticket ticket) {
    var queue = waiting.get(lot);
    return queue != null && queue.remove(ticket);
  }

  private synchronized void passOn(L lot) {
    var queue = waiting.getOrDefault(lot, new ArrayDeque<>());
    var next = new ArrayList<Ticket>();
    while (!queue.isEmpty() && next.size() < LARGEST) {
      var ticket = queue.remove();
      ticket.taken.countDown();
      next.add(ticket);
    }
    if (next.isEmpty()) {
      waiting.remove(lot);
    } else {
      next.getFirst().turn.complete(next);
    }
  }

  /// None where one of them has none: whoever has waited longest must not have the others turned
  /// down for whom there is time.
  private Optional<Deadline> latest(List<Ticket> batch) {
    return batch.stream().anyMatch(ticket -> ticket.deadline.isEmpty())
        ? Optional.empty()
        : batch.stream()
            .flatMap(ticket -> ticket.deadline.stream())
            .max(Comparator.comparing(Deadline::left));
  }

  /// A batch of which one item is turned down is nothing; each on its own, the others succeed. One
  /// whose outcome is unknown must not be tried again, and one that waited long enough need not.
  private void work(L lot, List<Ticket> batch) {
    var begun = new ArrayList<Ticket>();
    Supplier<List<I>> begin =
        () -> {
          if (begun.isEmpty()) {
            batch.stream().filter(Ticket::isInTime).forEach(begun::add);
          }
          if (begun.isEmpty()) {
            throw new Rejection.Overloaded();
          }
          return begun.stream().map(ticket -> ticket.item).toList();
        };
    try {
      var outcomes = work.apply(lot, begin);
      batch.forEach(ticket -> ticket.outcome = () -> fail(new Rejection.Overloaded()));
      for (int i = 0; i < begun.size(); i++) {
        var outcome = outcomes.get(i);
        begun.get(i).outcome = () -> outcome;
      }
    } catch (RuntimeException e) {
      if (batch.size() == 1 || e instanceof Unavailable || e instanceof Rejection.Overloaded) {
        batch.forEach(ticket -> ticket.outcome = () -> fail(e));
      } else {
        batch.forEach(ticket -> work(lot, List.of(ticket)));
      }
    }
  }

  private O fail(RuntimeException e) {
    throw e;
  }
}
