package io.quantumlock.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/// Somebody who asks a server for its health again and again, and remembers what it said and when.
/// What it may say while something is wrong depends on what that is; at any other time it must be
/// healthy, which it must not be while that is certain to be a lie.
final class HealthWatch implements AutoCloseable {
  static final String HEALTHY = "200 healthy";
  static final String UNHEALTHY = "503 unhealthy";
  static final String UNREACHABLE = "unreachable";

  private static final Duration PAUSE = Duration.ofMillis(10);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private record Look(long asked, long answered, String said) {}

  private final Queue<Look> looks = new ConcurrentLinkedQueue<>();
  private final List<Fault> faults = new ArrayList<>();
  private final Caller anybody;
  private final Thread watching;
  private volatile boolean told;

  HealthWatch(ServerProcess server) {
    anybody = server.caller("").impatient();
    watching = Thread.ofVirtual().start(this::watch);
  }

  private void watch() {
    while (!told) {
      long asked = System.nanoTime();
      var said = ask();
      looks.add(new Look(asked, System.nanoTime(), said));
      LockSupport.parkNanos(PAUSE.toNanos()); // leaves the processor to whom it watches
    }
  }

  private String ask() {
    try {
      var answer = anybody.get("/health");
      return answer.status() + " " + answer.get("status");
    } catch (UncheckedIOException e) {
      return UNREACHABLE;
    } catch (RuntimeException | AssertionError e) {
      return e.toString();
    }
  }

  /// Something is wrong from now on.
  ///
  /// @param sayings what may be said of it, besides that all is well
  Fault fault(String... sayings) {
    var fault = new Fault(List.of(sayings));
    faults.add(fault);
    return fault;
  }

  /// What a test does to a server, from before it does so.
  final class Fault {
    private final long began = System.nanoTime();
    private final List<String> sayings;
    private OptionalLong certain = OptionalLong.empty();
    private OptionalLong doubtful = OptionalLong.empty();
    private OptionalLong ended = OptionalLong.empty();

    private Fault(List<String> sayings) {
      this.sayings = sayings;
    }

    /// Waits until it is told, and while it is certain if it is that.
    void await(String saying) {
      awaitAfter(certain.orElse(began), saying);
    }

    /// To be called when all cannot be well. Whoever asks from now on must not be told that it is.
    void isCertain() {
      certain = OptionalLong.of(System.nanoTime());
    }

    /// To be called before the test mends what was certain. An answer may be either from now on.
    void mayEnd() {
      doubtful = OptionalLong.of(System.nanoTime());
    }

    /// To be called when the test has itself seen that all is well.
    void isOver() {
      ended = OptionalLong.of(System.nanoTime());
    }

    private boolean meets(Look look) {
      return look.answered - began >= 0 && (ended.isEmpty() || look.asked - ended.getAsLong() <= 0);
    }

    private boolean isCertainFor(Look look) {
      return certain.isPresent()
          && look.asked - certain.getAsLong() >= 0
          && (doubtful.isEmpty() || look.answered - doubtful.getAsLong() <= 0);
    }
  }

  private void awaitAfter(long moment, String saying) {
    Soon.within(
        PATIENCE,
        saying,
        () ->
            looks.stream().anyMatch(look -> look.asked - moment >= 0 && look.said.equals(saying)));
  }

  /// Looks once more, and ends.
  void assertThatItToldTheTruthAndIsHealthy() {
    awaitAfter(System.nanoTime(), HEALTHY);
    assertThatItToldTheTruth();
  }

  /// Ends.
  void assertThatItToldTheTruth() {
    close();
    assertThat(looks).isNotEmpty();
    assertThat(looks).filteredOn(look -> !isTrue(look)).isEmpty();
  }

  private boolean isTrue(Look look) {
    return look.said.equals(HEALTHY)
        ? faults.stream().noneMatch(fault -> fault.isCertainFor(look))
        : faults.stream().anyMatch(fault -> fault.meets(look) && fault.sayings.contains(look.said));
  }

  @Override
  public void close() {
    told = true;
    try {
      watching.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
