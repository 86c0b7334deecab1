package io.quantumlock.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.domain.access.InMemoryTokenDigests;
import io.quantumlock.domain.audit.Finding;
import io.quantumlock.domain.kms.AllRings;
import io.quantumlock.domain.kms.KeyChange;
import io.quantumlock.domain.kms.KeyId;
import io.quantumlock.domain.kms.KeyPolicy;
import io.quantumlock.domain.kms.KeyRing;
import io.quantumlock.domain.kms.KeyRings;
import io.quantumlock.domain.kms.RingId;
import io.quantumlock.domain.kms.SignatureAlgorithm;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ComparingStatesTest {
  private static final RingId ORDERS = new RingId(new KeyId("orders"), SignatureAlgorithm.ED25519);

  private final FakeWorld world = new FakeWorld();

  @BeforeEach
  void makeKeys() {
    world.quantumLock.prepareKeyRings().prepare();
    world.quantumLock.administerKeyRings().create(ORDERS, KeyPolicy.BY_HAND);
    world.quantumLock.administerKeyRings().rotate(ORDERS);
  }

  private InspectAudit over(KeyRings keyRings) {
    return new InspectAudit(
        new Ports(
            world.licenses,
            world.answeredRequests,
            world.customers,
            world.personalData,
            world.apiKeys,
            world.serviceTokens,
            keyRings,
            world.auditTrail,
            new InMemoryTokenDigests(),
            world.fingerprints,
            world.keys,
            world.keys,
            world.keys,
            world.random,
            world::now));
  }

  @Test
  void whatIsChangedWhileItIsLookedAtIsNoContradiction() {
    var changing =
        new Watched(
            () ->
                world.quantumLock.administerKeyRings().change(ORDERS, 1, new KeyChange.Disable()));

    assertThat(over(changing).check().findings()).isEmpty();
    assertThat(changing.looks).isEqualTo(2);
  }

  @Test
  void aKeyThatIsRefusedIsToldWithItsReason() {
    world.keyRings.alter(ORDERS);

    assertThat(over(new Watched(() -> {})).check().findings())
        .extracting(Finding::detail)
        .containsExactly("The row of key orders (ED25519) is refused: it was altered");
  }

  /// Something happens just before somebody looks at all keys for the first time.
  private final class Watched implements KeyRings {
    private final Runnable before;
    private int looks;

    private Watched(Runnable before) {
      this.before = before;
    }

    @Override
    public AllRings all() {
      if (looks++ == 0) {
        before.run();
      }
      return world.keyRings.all();
    }

    @Override
    public Optional<KeyRing> find(RingId id) {
      return world.keyRings.find(id);
    }

    @Override
    public KeyRing create(KeyRing ring) {
      return world.keyRings.create(ring);
    }

    @Override
    public KeyRing update(RingId id, Instant now, UnaryOperator<KeyRing> change) {
      return world.keyRings.update(id, now, change);
    }
  }
}
