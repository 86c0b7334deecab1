package io.quantumlock.architecture.counterexample.adapter.jdbc;

import io.quantumlock.architecture.counterexample.application.Ports;

public record KnowsTheApplication(Ports ports) {}
