package io.quantumlock.domain.license;

import io.quantumlock.domain.PlainText;
import io.quantumlock.domain.Rejection;
import java.util.LinkedHashSet;
import java.util.List;

/// What a license enables: at most 100 names of 1 to 100 characters, in the given order, repeats
/// dropped.
public record Features(List<String> names) {
  private static final int MOST = 100;

  public Features {
    if (names.size() > MOST) {
      throw new Rejection.Invalid("features", "must have at most " + MOST + " entries");
    }
    for (int i = 0; i < names.size(); i++) {
      PlainText.line("features[" + i + "]", names.get(i), 1, 100);
    }
    names = List.copyOf(new LinkedHashSet<>(names));
  }

  public static Features of(String... names) {
    return new Features(List.of(names));
  }
}
