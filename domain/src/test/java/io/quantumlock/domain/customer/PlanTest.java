package io.quantumlock.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PlanTest {

  @Test
  void thePriceListIsThePublishedOne() {
    assertThat(Plan.values())
        .extracting(Plan::title, Plan::monthlyPrice, Plan::licensesPerMonth)
        .containsExactly(
            tuple("Free", "$0", 100),
            tuple("Startup", "$99", 10_000),
            tuple("Business", "$499", 100_000),
            tuple("Enterprise", "Custom", 999_999_999));
    assertThat(Plan.STARTUP.features())
        .containsExactly(
            "Quantum security", "API access", "Priority support", "Analytics dashboard");
  }

  @Test
  void aPlanIsNamedAsAccountsShowIt() {
    assertThat(Plan.values())
        .extracting(Plan::id)
        .containsExactly("free", "startup", "business", "enterprise");
    assertThat(Plan.values())
        .allSatisfy(plan -> assertThat(Plan.named(plan.id())).isEqualTo(Optional.of(plan)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "FREE", "Free", " free", "gold"})
  void anyOtherNameIsNone(String name) {
    assertThat(Plan.named(name)).isEmpty();
  }
}
