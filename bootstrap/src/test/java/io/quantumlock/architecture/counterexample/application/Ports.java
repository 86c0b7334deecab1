package io.quantumlock.architecture.counterexample.application;

import io.quantumlock.architecture.counterexample.adapter.rest.NotOfTheDomain;
import io.quantumlock.architecture.counterexample.domain.TakesItOutOfTheAir;
import java.time.InstantSource;

public record Ports(
    TakesItOutOfTheAir aClass, NotOfTheDomain notOfTheDomain, InstantSource clock) {}
