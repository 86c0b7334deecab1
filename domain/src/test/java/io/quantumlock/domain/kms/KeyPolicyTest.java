package io.quantumlock.domain.kms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.domain.Rejection;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class KeyPolicyTest {

  @ParameterizedTest
  @ValueSource(ints = {-1, 3651})
  void aPeriodIsADayToTenYears(int days) {
    assertThatThrownBy(() -> KeyPolicy.BY_HAND.rotatingEvery(days))
        .isInstanceOf(Rejection.Invalid.class)
        .hasMessage("rotation_period_days must be from 1 to 3650, or 0 for never");
  }

  @Test
  void noDaysAreNoPeriod() {
    var policy = KeyPolicy.BY_HAND.rotatingEvery(3650).verifyingFrom(2);

    assertThat(policy).isEqualTo(new KeyPolicy(Optional.of(3650), 2));
    assertThat(policy.rotatingEvery(0)).isEqualTo(new KeyPolicy(Optional.empty(), 2));
  }

  @Test
  void versionsCountFromOne() {
    assertThatThrownBy(() -> KeyPolicy.BY_HAND.verifyingFrom(0))
        .isInstanceOf(Rejection.Invalid.class)
        .hasMessage("min_verify_version must be at least 1");
  }
}
