package io.quantumlock.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RejectionTest {

  @Test
  void itSaysEveryFieldThatIsWrong() {
    var rejection =
        new Rejection.Invalid(
            List.of(new FieldError("page", "must be 1 or more"), new FieldError("name", "is odd")));

    assertThat(rejection).hasMessage("page must be 1 or more; name is odd");
  }

  @Test
  void itsErrorsDoNotChangeWithTheListTheyCameIn() {
    var errors = new ArrayList<>(List.of(new FieldError("page", "must be 1 or more")));
    var rejection = new Rejection.Invalid(errors);
    errors.clear();

    assertThat(rejection.errors()).hasSize(1);
  }

  @Test
  void itIsAnAnswerAndHasNoStack() {
    assertThat(new Rejection.Overloaded().getStackTrace()).isEmpty();
  }
}
