package io.quantumlock.architecture.counterexample.application;

public record KnowsAnother(
    io.quantumlock.architecture.counterexample.adapter.rest.KnowsAnother other) {}
