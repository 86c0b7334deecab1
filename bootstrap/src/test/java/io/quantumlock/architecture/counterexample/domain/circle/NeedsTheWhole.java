package io.quantumlock.architecture.counterexample.domain.circle;

import io.quantumlock.architecture.counterexample.domain.TakesItOutOfTheAir;

public record NeedsTheWhole(TakesItOutOfTheAir whole) {}
