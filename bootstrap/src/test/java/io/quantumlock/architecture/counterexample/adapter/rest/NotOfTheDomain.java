package io.quantumlock.architecture.counterexample.adapter.rest;

public interface NotOfTheDomain {}
