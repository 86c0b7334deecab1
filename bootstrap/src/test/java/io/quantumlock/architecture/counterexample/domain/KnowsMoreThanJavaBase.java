package io.quantumlock.architecture.counterexample.domain;

import java.util.logging.Logger;

record KnowsMoreThanJavaBase(Logger logger) {}
