package io.quantumlock.adapter.quantum;

import io.quantumlock.domain.fingerprint.Circuit;
import io.quantumlock.domain.fingerprint.QuantumBackend;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Passes the self-test, which runs on the thread that makes a pool. On the pool's threads it
/// simulates nothing: it does what it was told to, and all outcomes are alike.
final class WatchedBackend implements QuantumBackend {
  private static final double ALIKE = 0x1p-8;

  private final Thread maker = Thread.currentThread();
  private final String name;
  private final Runnable simulation;
  private final AtomicInteger running = new AtomicInteger();
  final AtomicInteger mostAtOnce = new AtomicInteger();
  final AtomicInteger simulations = new AtomicInteger();
  final AtomicInteger registers = new AtomicInteger();
  final Set<Thread> workers = ConcurrentHashMap.newKeySet();

  WatchedBackend(Runnable simulation) {
    this("watched", simulation);
  }

  WatchedBackend(String name, Runnable simulation) {
    this.name = name;
    this.simulation = simulation;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Register register(int qubits) {
    if (Thread.currentThread().equals(maker)) {
      return new ScalarBackend().register(qubits);
    }
    registers.incrementAndGet();
    return new WatchedRegister(qubits);
  }

  private void simulate() {
    workers.add(Thread.currentThread());
    simulations.incrementAndGet();
    mostAtOnce.accumulateAndGet(running.incrementAndGet(), Math::max);
    try {
      simulation.run();
    } finally {
      running.decrementAndGet();
    }
  }

  private final class WatchedRegister implements Register {
    private final int qubits;

    WatchedRegister(int qubits) {
      this.qubits = qubits;
    }

    @Override
    public int qubits() {
      return qubits;
    }

    @Override
    public void prepare(Circuit circuit) {
      simulate();
    }

    @Override
    public void read(int from, double[] re, double[] im) {
      Arrays.fill(re, ALIKE);
      Arrays.fill(im, 0);
    }
  }
}
