package io.quantumlock.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

/// Whole answers, to the letter: members, their order, types and digits.
final class JsonAssertions {
  private JsonAssertions() {}

  /// @param expected may be laid out as the reader likes
  static void assertAnswer(Answer answer, int status, String expected) {
    var compact = expected.replaceAll("\\n\\s*", "").replaceAll("(\"[^\"]*\"): ", "$1:");
    assertThat(answer.body()).isEqualTo(compact);
    assertThat(answer.status()).isEqualTo(status);
  }
}
