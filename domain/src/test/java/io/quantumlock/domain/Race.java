package io.quantumlock.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/// What came of tasks that all began at once. One that is told that the server is busy begins
/// again.
public record Race<T>(List<T> results, List<Throwable> failures) {

  /// @param task is given the number of its runner, from 0
  public static <T> Race<T> of(int runners, IntFunction<T> task) {
    var start = new CountDownLatch(1);
    var futures = new ArrayList<Future<T>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < runners; i++) {
        int runner = i;
        futures.add(
            threads.submit(
                () -> {
                  start.await();
                  return insist(task, runner);
                }));
      }
      start.countDown();
    }
    return collect(futures);
  }

  private static <T> T insist(IntFunction<T> task, int runner) {
    while (true) {
      try {
        return task.apply(runner);
      } catch (Rejection.Overloaded e) {
        Thread.onSpinWait();
      }
    }
  }

  private static <T> Race<T> collect(List<Future<T>> futures) {
    var race = new Race<T>(new ArrayList<>(), new ArrayList<>());
    for (var future : futures) {
      try {
        race.results.add(future.get());
      } catch (ExecutionException e) {
        race.failures.add(e.getCause());
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    return race;
  }
}
