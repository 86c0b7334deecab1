package io.quantumlock.adapter.rest;

import io.quantumlock.domain.Deadline;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/// Stands between the use cases and the ports, and fails or waits when told to.
final class Faults {
  private final AtomicInteger waiting = new AtomicInteger();
  private final AtomicInteger calls = new AtomicInteger();
  private volatile CountDownLatch gate = new CountDownLatch(0);
  private volatile Optional<Throwable> fault = Optional.empty();
  private volatile Optional<Duration> left = Optional.empty();

  /// From now on every call of every port throws this.
  void strike(Throwable failure) {
    fault = Optional.of(failure);
  }

  /// From now on every call waits until the latch is counted down.
  void hold(CountDownLatch latch) {
    gate = latch;
  }

  /// How many calls are waiting.
  int waiting() {
    return waiting.get();
  }

  /// How many there were, of all ports.
  int calls() {
    return calls.get();
  }

  /// What the last call of a port had left of its deadline.
  Optional<Duration> left() {
    return left;
  }

  private void await() throws InterruptedException {
    waiting.incrementAndGet();
    gate.await();
    waiting.decrementAndGet();
  }

  void cease() {
    fault = Optional.empty();
  }

  <T> T before(Class<T> port, T real) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (_, method, arguments) -> {
              calls.incrementAndGet();
              left = Deadline.current().map(Deadline::left);
              await();
              if (fault.isPresent()) {
                throw fault.orElseThrow();
              }
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
