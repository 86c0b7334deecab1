package io.quantumlock.architecture.counterexample.application;

import java.util.logging.Logger;

record KnowsMoreThanJavaBase(Logger logger) {}
