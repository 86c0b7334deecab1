package io.quantumlock.architecture.counterexample.domain;

import io.quantumlock.architecture.counterexample.domain.circle.NeedsTheWhole;

public record NeedsItsPart(NeedsTheWhole part) {}
