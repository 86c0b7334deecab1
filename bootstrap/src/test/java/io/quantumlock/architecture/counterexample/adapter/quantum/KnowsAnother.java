package io.quantumlock.architecture.counterexample.adapter.quantum;

import io.quantumlock.architecture.counterexample.bootstrap.KnownToNobody;

public record KnowsAnother(KnownToNobody other) {}
