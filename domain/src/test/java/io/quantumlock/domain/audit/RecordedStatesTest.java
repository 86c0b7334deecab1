package io.quantumlock.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordedStatesTest {
  private final RecordedStates recorded = new RecordedStates();

  @Test
  void whatCannotBeReadIsFoundWhereNoRowTellsOfIt() {
    var planted = new Unread("service tokens", Optional.of("service token 7"), "it was altered");

    assertThat(recorded.compare(List.of(), List.of(planted)))
        .containsExactly(
            new Finding(Finding.Kind.CONTRADICTED, "service tokens", 0, "it was altered"));
  }
}
