package io.quantumlock.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.domain.Deadline;
import io.quantumlock.domain.Race;
import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.Unavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

final class BatchesTest {
  private final List<List<Integer>> worked = Collections.synchronizedList(new ArrayList<>());
  private final List<Optional<Deadline>> deadlines =
      Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch gate = new CountDownLatch(1);
  private final Batches<String, Integer, String> batches = new Batches<>(this::work);

  private volatile Runnable queue = () -> {};

  /// Waits with zero, turns down thirteen, is away for fourteen and busy for fifteen.
  private List<String> work(String lot, Supplier<List<Integer>> begin) {
    queue.run();
    var items = begin.get();
    worked.add(items);
    deadlines.add(Deadline.current());
    if (items.contains(0)) {
      waitAtTheGate();
    }
    if (items.contains(13)) {
      throw new Rejection.NotFound("Customer");
    }
    if (items.contains(15)) {
      throw new Rejection.Overloaded();
    }
    if (items.contains(14)) {
      throw new Unavailable("away");
    }
    return items.stream().map(item -> lot + item).toList();
  }

  private void waitAtTheGate() {
    try {
      gate.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Deadline within(Duration budget) {
    return Deadline.after(budget, System::nanoTime);
  }

  private static final Set<Thread.State> WAITS =
      EnumSet.of(Thread.State.WAITING, Thread.State.TIMED_WAITING);

  /// Returns when the caller waits: at the gate, or for his turn.
  private FutureTask<String> submit(int item) {
    return submit(item, Optional.empty());
  }

  private FutureTask<String> submit(int item, Optional<Deadline> deadline) {
    var answer =
        new FutureTask<>(() -> Deadline.under(deadline, () -> batches.submit("lot", item)));
    var caller = Thread.ofVirtual().start(answer);
    while (!WAITS.contains(caller.getState()) && caller.isAlive()) {
      Thread.onSpinWait();
    }
    return answer;
  }

  /// Begins with zero, while the others wait together.
  private List<FutureTask<String>> submitAll(int... items) {
    var answers = new ArrayList<>(List.of(submit(0)));
    for (int item : items) {
      answers.add(submit(item));
    }
    gate.countDown();
    return answers;
  }

  @Test
  void whatComesMeanwhileGoesTogether() throws Exception {
    var answers = submitAll(1, 2, 3);

    for (int i = 0; i < 4; i++) {
      assertThat(answers.get(i).get()).isEqualTo("lot" + i);
    }
    assertThat(worked).containsExactly(List.of(0), List.of(1, 2, 3));
  }

  @Test
  void anotherLotDoesNotWait() throws Exception {
    var first = submit(0);

    assertThat(batches.submit("other", 1)).isEqualTo("other1");
    gate.countDown();
    assertThat(first.get()).isEqualTo("lot0");
  }

  @Test
  void oneThatIsTurnedDownDoesNotTakeTheOthersWithIt() throws Exception {
    var answers = submitAll(1, 13, 2);

    assertThatThrownBy(answers.get(2)::get).hasCauseInstanceOf(Rejection.NotFound.class);
    assertThat(answers.get(1).get()).isEqualTo("lot1");
    assertThat(answers.get(3).get()).isEqualTo("lot2");
  }

  @Test
  void whatHasAnUnknownOutcomeIsNotTriedAgain() {
    var answers = submitAll(1, 14);

    assertThatThrownBy(answers.get(1)::get).hasCauseInstanceOf(Unavailable.class);
    assertThatThrownBy(answers.get(2)::get).hasCauseInstanceOf(Unavailable.class);
    assertThat(worked).containsExactly(List.of(0), List.of(1, 14));
  }

  @Test
  void thoseThatWaitedLongEnoughTogetherAreNotTriedOneByOne() {
    var answers = submitAll(1, 15);

    assertThatThrownBy(answers.get(1)::get).hasCauseInstanceOf(Rejection.Overloaded.class);
    assertThatThrownBy(answers.get(2)::get).hasCauseInstanceOf(Rejection.Overloaded.class);
    assertThat(worked).containsExactly(List.of(0), List.of(1, 15));
  }

  @Test
  void whoeverIsNotBegunWithInTimeIsTurnedDownAndNothingIsDoneForHim() throws Exception {
    var first = submit(0);
    var impatient = submit(1, Optional.of(within(Duration.ofMillis(50))));

    assertThatThrownBy(impatient::get).hasCauseInstanceOf(Rejection.Overloaded.class);
    assertThat(first).isNotDone();
    gate.countDown();
    assertThat(first.get()).isEqualTo("lot0");
    assertThat(batches.submit("lot", 2)).isEqualTo("lot2");
    assertThat(worked).containsExactly(List.of(0), List.of(2));
  }

  /// The first of a batch works for all of it, and has waited longest.
  @Test
  void aBatchHasTheTimeOfTheOneWhoHasTheMost() throws Exception {
    var first = submit(0);
    var later = within(Duration.ofSeconds(100));
    var answers =
        List.of(
            submit(1, Optional.of(within(Duration.ofSeconds(50)))), submit(2, Optional.of(later)));
    gate.countDown();

    for (var answer : answers) {
      assertThat(answer.get()).isNotNull();
    }
    assertThat(first.get()).isEqualTo("lot0");
    assertThat(deadlines).containsExactly(Optional.empty(), Optional.of(later));
  }

  /// The two are taken together, and then wait for their turn with others.
  @Test
  void whoeverIsLateWhenAllBeginsIsLeftOut() throws Exception {
    var first = submit(0);
    var soon = within(Duration.ofMillis(200));
    var late = submit(1, Optional.of(soon));
    var other = submit(2, Optional.of(within(Duration.ofSeconds(50))));
    queue = () -> letPass(soon);
    gate.countDown();

    assertThatThrownBy(late::get).hasCauseInstanceOf(Rejection.Overloaded.class);
    assertThat(other.get()).isEqualTo("lot2");
    assertThat(first.get()).isEqualTo("lot0");
    assertThat(worked).containsExactly(List.of(0), List.of(2));
  }

  @Test
  void whereAllAreLateNothingIsBegun() throws Exception {
    var first = submit(0);
    var soon = within(Duration.ofMillis(200));
    var late = List.of(submit(1, Optional.of(soon)), submit(2, Optional.of(soon)));
    queue = () -> letPass(soon);
    gate.countDown();

    for (var answer : late) {
      assertThatThrownBy(answer::get).hasCauseInstanceOf(Rejection.Overloaded.class);
    }
    assertThat(first.get()).isEqualTo("lot0");
    assertThat(worked).containsExactly(List.of(0));
  }

  private static void letPass(Deadline deadline) {
    while (!deadline.left().isZero()) {
      Thread.onSpinWait();
    }
  }

  @Test
  void whoeverWaitedAndIsDoneHandsOn() {
    var race = Race.of(500, i -> batches.submit("lot", 100 + i).equals("lot" + (100 + i)));

    assertThat(race.failures()).isEmpty();
    assertThat(race.results()).hasSize(500).containsOnly(true);
    assertThat(worked.stream().mapToInt(List::size)).allMatch(size -> size <= 100);
    assertThat(batches.submit("lot", 1)).isEqualTo("lot1");
  }
}
