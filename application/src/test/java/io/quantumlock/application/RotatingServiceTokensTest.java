package io.quantumlock.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.access.IssuedToken;
import io.quantumlock.domain.kms.Grant;
import io.quantumlock.domain.kms.KeyId;
import io.quantumlock.domain.kms.Right;
import io.quantumlock.domain.kms.ServiceToken;
import io.quantumlock.domain.kms.TokenTerms;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RotatingServiceTokensTest {
  private final FakeWorld world = new FakeWorld();
  private final AdministerServiceTokens tokens = world.quantumLock.administerServiceTokens();

  private ServiceToken authenticate(IssuedToken issued) {
    return world.quantumLock.authenticateServiceToken().authenticate(issued.token().reveal());
  }

  private void assertRefused(IssuedToken issued) {
    assertThatThrownBy(() -> authenticate(issued))
        .isInstanceOf(Rejection.Unauthorized.class)
        .hasMessage("Invalid or inactive service token");
  }

  @Test
  void bothWorkUntilTheOverlapIsOver() {
    var old = tokens.issue(FakeWorld.service("billing"));
    var successor = tokens.rotate(old.record().id(), Duration.ofHours(24));

    assertThat(authenticate(successor).name()).isEqualTo("billing");
    world.pass(Duration.ofHours(24).minusNanos(1000));
    assertThat(authenticate(old).name()).isEqualTo("billing");
    world.pass(Duration.ofNanos(1000));
    assertRefused(old);
    assertThat(authenticate(successor).terms().expiresAt()).isEmpty();
  }

  @Test
  void anExpiredTokenIsRefusedLikeAnyOther() {
    var end = world.now().plusSeconds(60);
    var issued = tokens.issue(FakeWorld.service("billing").endingBy(end));

    assertThat(authenticate(issued).name()).isEqualTo("billing");
    world.turnTo(end);
    assertRefused(issued);
    assertThatThrownBy(() -> tokens.rotate(issued.record().id(), Duration.ZERO))
        .isInstanceOf(Rejection.NotFound.class);
  }

  @Test
  void aTokenCannotEndBeforeItBeginsNorOverlapForEver() {
    assertThatThrownBy(() -> tokens.issue(FakeWorld.service("a").endingBy(world.now())))
        .isInstanceOf(Rejection.Invalid.class)
        .hasMessage("expires must be in the future");
    var id = tokens.issue(FakeWorld.service("a")).record().id();
    for (int days : List.of(-1, 91)) {
      assertThatThrownBy(() -> tokens.rotate(id, Duration.ofDays(days)))
          .isInstanceOf(Rejection.Invalid.class)
          .hasMessage("overlap must be from 0 to 90 days");
    }
  }

  @Test
  void aTokenMayDoWhatItWasGrantedAndSaysWhatItLacks() {
    var grants = List.of(Grant.parse("kms:sign=orders"));
    var token = authenticate(tokens.issue(new TokenTerms("orders", grants, Optional.empty())));
    var orders = new KeyId("orders");

    token.require(Right.SIGN, orders);
    token.requireAny(Right.SIGN);
    assertThatThrownBy(() -> token.require(Right.ADMIN, orders))
        .isInstanceOf(Rejection.Forbidden.class)
        .hasMessage("The service token lacks kms:admin for key orders");
    assertThatThrownBy(() -> token.require(Right.SIGN, KeyId.DEFAULT))
        .hasMessage("The service token lacks kms:sign for key default");
    assertThatThrownBy(() -> token.requireAny(Right.READ))
        .hasMessage("The service token lacks kms:read");
  }
}
