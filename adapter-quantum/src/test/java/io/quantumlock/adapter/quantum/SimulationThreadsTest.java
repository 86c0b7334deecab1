package io.quantumlock.adapter.quantum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SimulationThreadsTest {
  private final SimulationThreads threads = new SimulationThreads(2, 4);

  private Simulation<Thread> begin(CyclicBarrier together) {
    var simulation =
        new Simulation<>(
            () -> {
              together.await();
              return Thread.currentThread();
            });
    assertThat(threads.offer(simulation)).isTrue();
    return simulation;
  }

  private Thread whoWorksNext() throws Exception {
    while (threads.free() < 2) {
      Thread.onSpinWait();
    }
    return begin(new CyclicBarrier(1)).get();
  }

  @Test
  void theOneThatHasRestedShortestWorksNext() throws Exception {
    try (threads) {
      var together = new CyclicBarrier(2);
      var one = begin(together);
      var other = begin(together);
      assertThat(one.get()).isNotSameAs(other.get());

      var last = whoWorksNext();
      for (int i = 0; i < 20; i++) {
        assertThat(whoWorksNext()).isSameAs(last);
      }
    }
  }
}
