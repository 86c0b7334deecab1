package io.quantumlock.adapter.quantum;

import java.util.List;

/// The wish for a backend cannot be met. The message is for whoever starts the program.
public final class UnknownBackend extends RuntimeException {

  /// @param choices what can be asked for instead
  /// @param obstacles why a backend cannot be had here, for those that cannot
  UnknownBackend(String wish, List<String> choices, List<String> obstacles) {
    super(
        "There is no quantum backend \"%s\" here%s; choose one of: %s"
            .formatted(wish, inBrackets(obstacles), String.join(", ", choices)));
  }

  static String inBrackets(List<String> obstacles) {
    return obstacles.isEmpty() ? "" : " (" + String.join("; ", obstacles) + ")";
  }
}
