package io.quantumlock.architecture.counterexample.domain;

public record KnowsAnother(
    io.quantumlock.architecture.counterexample.application.KnowsAnother other) {}
