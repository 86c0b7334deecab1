package io.quantumlock.domain.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quantumlock.domain.FieldError;
import io.quantumlock.domain.Rejection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class FeaturesTest {

  private static List<String> names(int count) {
    return IntStream.range(0, count).mapToObj(i -> "feature-" + i).toList();
  }

  private static List<FieldError> errorsOf(List<String> names) {
    return catchThrowableOfType(Rejection.Invalid.class, () -> new Features(names)).errors();
  }

  @Test
  void theyKeepTheirOrderAndLoseTheirRepeats() {
    assertThat(Features.of("b", "a", "b", "B", "a").names()).containsExactly("b", "a", "B");
  }

  @Test
  void theyMayBeNone() {
    assertThat(Features.of().names()).isEmpty();
  }

  @Test
  void theyDoNotChangeWithTheListTheyCameIn() {
    var names = new ArrayList<>(List.of("premium"));
    var features = new Features(names);
    names.add("more");

    assertThat(features.names()).containsExactly("premium");
  }

  @Test
  void theyAreAtMost100AsGiven() {
    assertThat(new Features(names(100)).names()).hasSize(100);
    assertThat(errorsOf(names(101)))
        .containsExactly(new FieldError("features", "must have at most 100 entries"));
    assertThat(errorsOf(Collections.nCopies(101, "same")))
        .containsExactly(new FieldError("features", "must have at most 100 entries"));
  }

  @Test
  void aWrongOneIsNamedByItsPlace() {
    assertThat(errorsOf(List.of("a", "b", "")))
        .containsExactly(new FieldError("features[2]", "must have 1 to 100 characters"));
    assertThat(errorsOf(List.of("x".repeat(101), "b")))
        .containsExactly(new FieldError("features[0]", "must have 1 to 100 characters"));
    assertThat(errorsOf(List.of("a", "line\nbreak")))
        .containsExactly(new FieldError("features[1]", "must not contain control characters"));
  }
}
