package io.quantumlock.architecture.counterexample.adapter.rest;

public record KnowsAnother(
    io.quantumlock.architecture.counterexample.adapter.jdbc.KnowsAnother other) {}
