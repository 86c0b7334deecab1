package io.quantumlock.architecture.counterexample.adapter.jdbc;

public record KnowsAnother(
    io.quantumlock.architecture.counterexample.adapter.crypto.KnowsAnother other) {}
