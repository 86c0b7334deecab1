package io.quantumlock.architecture.counterexample.domain;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// Each method breaks the rule in a way of its own.
public final class TakesItOutOfTheAir {
  Instant now() {
    return Instant.now();
  }

  Supplier<Instant> nowByReference() {
    return Instant::now;
  }

  InstantSource instants() {
    return InstantSource.system();
  }

  Clock clock() {
    return Clock.systemUTC();
  }

  long millis() {
    return System.currentTimeMillis();
  }

  long nanos() {
    return System.nanoTime();
  }

  String variable() {
    return String.valueOf(System.getenv("HOME"));
  }

  String property() {
    return System.getProperty("user.home", "");
  }

  RandomGenerator random() {
    return new Random();
  }

  Supplier<RandomGenerator> secureRandom() {
    return SecureRandom::new;
  }

  RandomGenerator threadsRandom() {
    return ThreadLocalRandom.current();
  }

  RandomGenerator namedRandom() {
    return RandomGenerator.of("L64X128MixRandom");
  }

  double mathRandom() {
    return Math.random();
  }

  UUID uuid() {
    return UUID.randomUUID();
  }
}
