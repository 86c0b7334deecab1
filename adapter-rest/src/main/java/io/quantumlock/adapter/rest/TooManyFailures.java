package io.quantumlock.adapter.rest;

import java.time.Duration;

/// The credentials open nothing, as many before them from the same address. Stackless, since it is
/// an answer.
final class TooManyFailures extends RuntimeException {
  private final Duration wait;

  TooManyFailures(Duration wait) {
    super("Too many failed credentials from this address, try again later", null, false, false);
    this.wait = wait;
  }

  Duration untilNext() {
    return wait;
  }
}
