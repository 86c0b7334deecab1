package io.quantumlock.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.domain.customer.Plan;
import io.quantumlock.domain.license.IdempotencyKey;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ForgettingAnsweredRequestsTest {
  private final FakeWorld world = new FakeWorld();

  private void issue(int count) {
    var acme = world.customer("acme-" + count, Plan.BUSINESS);
    for (int i = 0; i < count; i++) {
      var key = Optional.of(new IdempotencyKey("key-" + i));
      world.quantumLock.generateLicense().generate(acme, LicenseOrder.of("user"), key);
    }
  }

  private boolean forget() {
    return world.quantumLock.forgetAnsweredRequests().forget();
  }

  private int left() {
    var farAway = world.now().plus(Duration.ofDays(10_000));
    return world.answeredRequests.prune(farAway, Integer.MAX_VALUE);
  }

  @Test
  void whatIsADayOldIsForgottenInPortionsAndNothingElse() {
    issue(2 * ForgetAnsweredRequests.PORTION + 1);
    world.pass(Duration.ofHours(1));
    issue(5);
    world.pass(IdempotencyKey.REMEMBERED.minusHours(1));

    assertThat(forget()).isTrue();
    assertThat(forget()).isTrue();
    assertThat(forget()).isFalse();
    assertThat(forget()).isFalse();
    assertThat(left()).isEqualTo(5);
  }
}
