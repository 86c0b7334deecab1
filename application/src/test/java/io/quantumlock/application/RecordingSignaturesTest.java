package io.quantumlock.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.Sha3;
import io.quantumlock.domain.Unavailable;
import io.quantumlock.domain.audit.AuditEntry;
import io.quantumlock.domain.audit.AuditEvent;
import io.quantumlock.domain.audit.AuditHead;
import io.quantumlock.domain.audit.AuditRecord;
import io.quantumlock.domain.audit.AuditTrail;
import io.quantumlock.domain.audit.Caller;
import io.quantumlock.domain.audit.SignedHead;
import io.quantumlock.domain.audit.SignedPruning;
import io.quantumlock.domain.kms.KeyId;
import io.quantumlock.domain.kms.MessageType;
import io.quantumlock.domain.kms.RingId;
import io.quantumlock.domain.kms.SignatureAlgorithm;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class RecordingSignaturesTest {
  private static final RingId RING = new RingId(KeyId.DEFAULT, SignatureAlgorithm.ED25519);
  private static final byte[] DATA = {1, 2, 3};

  private final FakeWorld world = new FakeWorld();
  private final QuantumLock quantumLock = world.quantumLock;

  @BeforeEach
  void prepare() {
    quantumLock.prepareKeyRings().prepare();
  }

  private List<AuditEntry> rows() {
    var rows = new ArrayList<AuditEntry>();
    quantumLock
        .inspectAudit()
        .read(
            record -> {
              if (record instanceof AuditEntry row && !row.action().equals("key.create")) {
                rows.add(row);
              }
            });
    return rows;
  }

  private boolean verify(byte[] signature) {
    return quantumLock
        .verifySignature()
        .verify(RING, MessageType.RAW, DATA, signature, Optional.empty())
        .valid();
  }

  @Test
  void aSignatureIsRecordedWithTheHashOfTheDataAndWhoAsked() {
    var caller = new Caller("service-token 7", Optional.of("request-1"));
    caller.run(() -> quantumLock.signData().sign(RING, MessageType.RAW, DATA));

    assertThat(rows())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.action()).isEqualTo("key.sign");
              assertThat(row.subject()).isEqualTo("key default (ED25519) version 1");
              assertThat(row.dataHash()).contains(Sha3.of(DATA));
              assertThat(row.actor()).isEqualTo("service-token 7");
              assertThat(row.requestId()).contains("request-1");
            });
  }

  @Test
  void onlyAVerificationThatFailsIsRecorded() {
    var signed = quantumLock.signData().sign(RING, MessageType.RAW, DATA);

    assertThat(verify(signed.signature())).isTrue();
    assertThat(verify(new byte[64])).isFalse();
    assertThat(rows()).extracting(AuditEntry::action).containsExactly("key.sign", "key.verify");
    assertThat(rows().getLast().result()).isEqualTo("invalid");
  }

  @Test
  void aSignatureOfAVersionThatWasNotTriedIsRecordedAsAFailureToo() {
    var signed = quantumLock.signData().sign(RING, MessageType.RAW, DATA);
    for (int rotations = 0; rotations < 5; rotations++) {
      quantumLock.administerKeyRings().rotate(RING);
    }

    assertThat(verify(signed.signature())).isFalse();
    assertThat(rows().getLast().action()).isEqualTo("key.verify");
    assertThat(rows().getLast().result()).isEqualTo("invalid");
  }

  @Test
  void whatIsSignedTogetherIsRecordedTogether() {
    quantumLock
        .signData()
        .together(
            session -> {
              session.sign(RING, MessageType.RAW, DATA);
              assertThat(rows()).isEmpty();
              return session.sign(RING, MessageType.RAW, DATA);
            });

    assertThat(rows()).hasSize(2);
  }

  @Test
  void nobodyGetsASignatureThatCouldNotBeRecorded() {
    var signData =
        new SignData(
            new SettleKeyRings(world.keyRings, world.keys, world::now),
            world.keys,
            new FullTrail(),
            world::now);

    assertThatThrownBy(() -> signData.sign(RING, MessageType.RAW, DATA))
        .isInstanceOf(Unavailable.class);
  }

  @Test
  void theAuditKeySignsNothingThatIsAskedFor() {
    assertThatThrownBy(() -> quantumLock.signData().sign(RingId.AUDIT, MessageType.RAW, DATA))
        .isInstanceOf(Rejection.Invalid.class)
        .hasMessageContaining("key_id must not begin with quantumlock.");
    assertThat(rows()).isEmpty();
  }

  @Test
  void aTrailWhoseAuditKeyWasRotatedHolds() {
    quantumLock.signAuditHead().sign();
    quantumLock.administerKeyRings().rotateAny(RingId.AUDIT);
    var second = quantumLock.signAuditHead().sign().orElseThrow();

    assertThat(second.keyVersion()).isEqualTo(2);
    var report = quantumLock.inspectAudit().check();
    assertThat(report.findings()).isEmpty();
    assertThat(report.signedHeads()).isEqualTo(2);
    assertThat(report.unsigned()).isZero();
  }

  /// Keeps nothing.
  private static final class FullTrail implements AuditTrail {
    @Override
    public void append(List<AuditEvent> events) {
      throw new Unavailable("the disk is full");
    }

    @Override
    public Optional<SignedHead> sign(Instant now, Function<AuditHead, SignedHead> signer) {
      return Optional.empty();
    }

    @Override
    public Optional<SignedHead> lastSigned() {
      return Optional.empty();
    }

    @Override
    public Optional<Instant> keptFrom() {
      return Optional.empty();
    }

    @Override
    public void release(SignedPruning pruning) {
      throw new Unavailable("the disk is full");
    }

    @Override
    public boolean prune(Instant now, int most) {
      return false;
    }

    @Override
    public void read(Consumer<AuditRecord> reader) {
      // there is nothing
    }
  }
}
