package io.quantumlock.architecture.counterexample.bootstrap;

public record KnownToNobody() {}
