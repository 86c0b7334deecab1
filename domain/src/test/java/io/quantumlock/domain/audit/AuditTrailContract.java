package io.quantumlock.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.domain.Race;
import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.Sha3;
import io.quantumlock.domain.customer.CustomerId;
import io.quantumlock.domain.kms.KeyId;
import io.quantumlock.domain.kms.RingId;
import io.quantumlock.domain.kms.SignatureAlgorithm;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What is promised of the trail itself; see [AuditedOperationsContract] for what is in it.
public abstract class AuditTrailContract {
  private static final Instant NOW = Instant.parse("2026-11-24T10:30:00.123456Z");
  private static final RingId RING = new RingId(new KeyId("orders"), SignatureAlgorithm.ML_DSA_65);
  private static final Sha3 DATA = Sha3.of(new byte[] {1, 2, 3});
  private static final Caller CALLER = new Caller("service-token 7", Optional.of("request-1"));

  protected abstract AuditTrail trail();

  private static AuditEvent signed(RingId ring, int version) {
    return new KeyEvents(ring, NOW, CALLER).signed(version, DATA);
  }

  private static SignedHead unsigned(AuditHead head) {
    return new SignedHead(head, 1, "c2lnbmVk");
  }

  private List<AuditRecord> records() {
    var records = new ArrayList<AuditRecord>();
    trail().read(records::add);
    return records;
  }

  private List<AuditEntry> rows() {
    return records().stream()
        .filter(AuditEntry.class::isInstance)
        .map(AuditEntry.class::cast)
        .toList();
  }

  private AuditReport check() {
    var check = new AuditCheck(_ -> true);
    trail().read(check);
    return check.report();
  }

  @Test
  void anEventIsReadAsItWasWritten() {
    trail().append(List.of(signed(RING, 3)));

    assertThat(rows())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.shard()).isEqualTo("key orders (ML-DSA-65)");
              assertThat(row.sequence()).isEqualTo(1);
              assertThat(row.at()).isEqualTo(NOW);
              assertThat(row.actor()).isEqualTo("service-token 7");
              assertThat(row.action()).isEqualTo("key.sign");
              assertThat(row.subject()).isEqualTo("key orders (ML-DSA-65) version 3");
              assertThat(row.dataHash()).contains(DATA);
              assertThat(row.result()).isEqualTo("ok");
              assertThat(row.requestId()).contains("request-1");
              assertThat(row.previous()).isEqualTo(Sha3.NONE);
            });
    assertThat(check().findings()).isEmpty();
  }

  @Test
  void eventsFollowEachOtherWithinTheirShard() {
    var other = new RingId(new KeyId("billing"), SignatureAlgorithm.ED25519);
    trail().append(List.of(signed(RING, 1), signed(other, 1), signed(RING, 2)));
    trail().append(List.of(signed(RING, 3)));

    var rows = rows();
    assertThat(rows)
        .extracting(AuditEntry::subject)
        .containsExactly(
            "key billing (ED25519) version 1",
            "key orders (ML-DSA-65) version 1",
            "key orders (ML-DSA-65) version 2",
            "key orders (ML-DSA-65) version 3");
    assertThat(rows.get(3).previous()).isEqualTo(rows.get(2).hash());
    assertThat(records()).contains(rows.get(0).head(), rows.get(3).head());
    assertThat(check().findings()).isEmpty();
  }

  @Test
  void nothingIsAppendedForNoEvents() {
    trail().append(List.of());

    assertThat(records()).isEmpty();
  }

  @Test
  void theChainHoldsHoweverManyWriteAtOnce() {
    var race =
        Race.of(
            40,
            i -> {
              trail().append(List.of(signed(RING, 2 * i + 1), signed(RING, 2 * i + 2)));
              return i;
            });

    assertThat(race.failures()).isEmpty();
    assertThat(rows()).extracting(AuditEntry::subject).hasSize(80).doesNotHaveDuplicates();
    assertThat(check().findings()).isEmpty();
  }

  @Test
  void aSignedHeadTellsWhereTheShardsStandThatGotLonger() {
    var other = new RingId(new KeyId("billing"), SignatureAlgorithm.ED25519);
    trail().append(List.of(signed(RING, 1), signed(other, 1)));
    var first = trail().sign(NOW.plusNanos(1), AuditTrailContract::unsigned).orElseThrow();
    trail().append(List.of(signed(RING, 2)));
    var second = trail().sign(NOW, AuditTrailContract::unsigned).orElseThrow();

    var rows = rows();
    assertThat(first.head())
        .isEqualTo(
            new AuditHead(1, NOW, Sha3.NONE, List.of(rows.get(0).head(), rows.get(1).head())));
    assertThat(second.head())
        .isEqualTo(new AuditHead(2, NOW, first.head().hash(), List.of(rows.get(2).head())));
    assertThat(records()).startsWith(first, second);
    assertThat(trail().lastSigned()).contains(second);
    assertThat(check().unsigned()).isZero();
  }

  @Test
  void nothingIsSignedWhereNothingIsNew() {
    assertThat(trail().sign(NOW, AuditTrailContract::unsigned)).isEmpty();
    trail().append(List.of(signed(RING, 1)));
    assertThat(trail().sign(NOW, AuditTrailContract::unsigned)).isPresent();

    assertThat(trail().sign(NOW, AuditTrailContract::unsigned)).isEmpty();
    assertThat(trail().lastSigned().orElseThrow().head().number()).isEqualTo(1);
  }

  private static SignedPruning unsigned(Pruning pruning) {
    return new SignedPruning(pruning, 1, "c2lnbmVk");
  }

  private static AuditEvent issued() {
    var shard = AuditedState.shard(new CustomerId(7));
    return new AuditEvent(
        shard, NOW, CALLER, AuditAction.LICENSE_ISSUE, "license", Optional.of(DATA), "ok");
  }

  /// Six rows in two shards, a key's and a customer's, of which the older four are signed by two
  /// heads.
  private SignedPruning releaseFourOfSix() {
    trail().append(List.of(signed(RING, 1), issued()));
    trail().sign(NOW, AuditTrailContract::unsigned);
    trail().append(List.of(signed(RING, 2), signed(RING, 3)));
    trail().sign(NOW.plusSeconds(1), AuditTrailContract::unsigned);
    trail().append(List.of(signed(RING, 4), signed(RING, 5)));
    trail().sign(NOW.plusSeconds(2), AuditTrailContract::unsigned);
    var prunable = new PrunableTrail(NOW.plusSeconds(2));
    trail().read(prunable);
    var released = unsigned(prunable.pruning(NOW.plusSeconds(3)).orElseThrow());
    trail().release(released);
    return released;
  }

  private void pruneAll() {
    while (trail().prune(NOW.plusSeconds(3).plus(Pruning.READING), 1)) {
      assertThat(check().findings()).isEmpty();
    }
  }

  @Test
  void whatIsPrunedIsGoneAndTheRestIsStillProven() {
    var released = releaseFourOfSix();
    pruneAll();

    assertThat(rows())
        .extracting(AuditEntry::subject)
        .containsExactly("key orders (ML-DSA-65) version 4", "key orders (ML-DSA-65) version 5");
    assertThat(records()).startsWith(released).hasSize(7);
    assertThat(check().findings()).isEmpty();
    assertThat(check().prunedUntil()).contains(NOW.plusSeconds(1));
    assertThat(check().unsigned()).isZero();
  }

  @Test
  void nothingIsPrunedWhileSomebodyMayStillReadIt() {
    releaseFourOfSix();

    var early = NOW.plusSeconds(3).plus(Pruning.READING).minusNanos(1_000);
    assertThat(trail().prune(early, 100)).isFalse();
    assertThat(rows()).hasSize(6);
    assertThat(check().findings()).isEmpty();
  }

  @Test
  void nothingIsPrunedThatWasNotReleased() {
    trail().append(List.of(signed(RING, 1)));
    trail().sign(NOW, AuditTrailContract::unsigned);

    assertThat(trail().prune(NOW.plusSeconds(1_000_000), 100)).isFalse();
    assertThat(rows()).hasSize(1);
  }

  @Test
  void aTrailThatWasPrunedGoesOn() {
    releaseFourOfSix();
    pruneAll();
    assertThat(trail().sign(NOW, AuditTrailContract::unsigned)).isEmpty();
    trail().append(List.of(issued(), signed(RING, 6)));
    var next = trail().sign(NOW.plusSeconds(9), AuditTrailContract::unsigned).orElseThrow();

    assertThat(next.head().number()).isEqualTo(4);
    assertThat(rows()).extracting(AuditEntry::sequence).containsExactly(2L, 4L, 5L, 6L);
    assertThat(check().findings()).isEmpty();
  }

  @Test
  void whoReleasesLessThanAnotherDidChangesNothing() {
    var released = releaseFourOfSix();
    var less = new Pruning(1, Sha3.NONE, NOW, NOW, List.of());
    trail().release(unsigned(less));

    assertThat(records()).startsWith(released).doesNotContain(unsigned(less));
    assertThat(check().findings()).isEmpty();
  }

  @Test
  void whatWasPrunedBeforeIsPartOfTheNext() {
    releaseFourOfSix();
    pruneAll();
    var prunable = new PrunableTrail(NOW.plusSeconds(9));
    trail().read(prunable);
    trail().release(unsigned(prunable.pruning(NOW.plusSeconds(3)).orElseThrow()));
    pruneAll();

    assertThat(rows()).isEmpty();
    assertThat(check().findings()).isEmpty();
    assertThat(check().shards()).isEqualTo(2);
    assertThat(check().prunedUntil()).contains(NOW.plusSeconds(2));
  }

  @Test
  void theTrailIsKeptFromTheFirstHeadThatWasNotReleased() {
    trail().append(List.of(signed(RING, 1)));
    assertThat(trail().keptFrom()).isEmpty();
    trail().sign(NOW.minusSeconds(1), AuditTrailContract::unsigned);
    assertThat(trail().keptFrom()).contains(NOW.minusSeconds(1));
    releaseFourOfSix();
    assertThat(trail().keptFrom()).contains(NOW.plusSeconds(2));
    pruneAll();
    assertThat(trail().keptFrom()).contains(NOW.plusSeconds(2));
  }

  @Test
  void aHeadThatCannotBeSignedIsNotKept() {
    trail().append(List.of(signed(RING, 1)));

    assertThatThrownBy(
            () ->
                trail()
                    .sign(
                        NOW,
                        _ -> {
                          throw new Rejection.Overloaded();
                        }))
        .isInstanceOf(Rejection.Overloaded.class);
    assertThat(trail().lastSigned()).isEmpty();
  }
}
