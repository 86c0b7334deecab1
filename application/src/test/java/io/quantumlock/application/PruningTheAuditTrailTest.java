package io.quantumlock.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.domain.Sha3;
import io.quantumlock.domain.audit.AuditReport;
import io.quantumlock.domain.audit.Pruning;
import io.quantumlock.domain.audit.SignedHead;
import io.quantumlock.domain.audit.SignedPruning;
import io.quantumlock.domain.kms.RingId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PruningTheAuditTrailTest {
  private static final Duration KEPT = Duration.ofDays(30);

  private final FakeWorld world = new FakeWorld();
  private final QuantumLock quantumLock = world.quantumLock;

  @BeforeEach
  void writeForAMonth() {
    quantumLock.prepareKeyRings().prepare();
    for (int day = 0; day < 32; day++) {
      quantumLock.administerServiceTokens().issue(FakeWorld.service("billing"));
      quantumLock.signAuditHead().sign();
      world.pass(Duration.ofDays(1));
    }
  }

  private boolean prune() {
    return quantumLock.pruneAudit().prune(KEPT);
  }

  private AuditReport check() {
    return quantumLock.inspectAudit().check();
  }

  @Test
  void whatIsOldIsGoneAnHourAfterThatWasSigned() {
    long before = check().rows();

    assertThat(prune()).isFalse();
    assertThat(check().rows()).isEqualTo(before);
    assertThat(check().prunedUntil()).contains(FakeWorld.START.plus(Duration.ofDays(1)));

    world.pass(Pruning.READING);
    assertThat(prune()).isFalse();
    assertThat(check().rows()).isLessThan(before).isEqualTo(30);
    assertThat(check().findings()).isEmpty();
  }

  @Test
  void whatIsNotOlderByADayStays() {
    var longer = Duration.ofDays(31);
    quantumLock.pruneAudit().prune(longer);

    assertThat(check().prunedUntil()).isEmpty();
  }

  @Test
  void aTrailThatDoesNotHoldIsNotPruned() {
    var head = quantumLock.signAuditHead().last().orElseThrow();
    world.pass(KEPT);
    quantumLock.administerServiceTokens().issue(FakeWorld.service("orders"));
    world.auditTrail.sign(world.now(), next -> new SignedHead(next, 1, head.signature()));

    assertThatThrownBy(this::prune)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("does not hold");
    assertThat(check().prunedUntil()).isEmpty();
  }

  @Test
  void whatSomebodyElseSaysWasPrunedCountsForNothing() {
    var forged = new Pruning(1, Sha3.NONE, world.now(), world.now(), List.of());
    world.auditTrail.release(new SignedPruning(forged, 1, "AAAA"));

    assertThat(check().prunedUntil()).isEmpty();
    assertThat(check().findings())
        .singleElement()
        .extracting("detail")
        .isEqualTo("what was pruned is not signed by the audit key");
  }

  @Test
  void whatWasPrunedIsSignedByTheAuditKeyOfThatTime() {
    quantumLock.administerKeyRings().rotateAny(RingId.AUDIT);
    prune();
    quantumLock.administerKeyRings().rotateAny(RingId.AUDIT);

    assertThat(check().findings()).isEmpty();
    assertThat(check().prunedUntil()).isPresent();
  }
}
