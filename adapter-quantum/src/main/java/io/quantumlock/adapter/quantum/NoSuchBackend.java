package io.quantumlock.adapter.quantum;

/// A backend was asked for by a name that cannot be had. For whoever starts the program.
public final class UnknownBackend extends RuntimeException {
  UnknownBackend(String wish, String names) {
    super("There is no quantum backend " + wish + " here; choose auto or one of: " + names);
  }
}
