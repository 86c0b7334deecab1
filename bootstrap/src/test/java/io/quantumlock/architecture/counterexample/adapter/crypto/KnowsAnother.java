package io.quantumlock.architecture.counterexample.adapter.crypto;

public record KnowsAnother(
    io.quantumlock.architecture.counterexample.adapter.quantum.KnowsAnother other) {}
