package io.quantumlock.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.domain.Sha3;
import io.quantumlock.domain.kms.KeyId;
import io.quantumlock.domain.kms.RingId;
import io.quantumlock.domain.kms.SignatureAlgorithm;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The hashes come from Python's hashlib, by the encoding that `docs/decisions/audit.md` gives.
final class ChainingEntriesTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:30:00.123456789Z");
  private static final RingId RING = new RingId(new KeyId("orders"), SignatureAlgorithm.ML_DSA_65);
  private static final Caller CALLER = new Caller("service-token 7", Optional.of("request-1"));
  private static final String SECOND =
      "f6f64bb3361a8cdadd1afe7cb79eef10f344e7c87d5378c8bbcffd5a49c6faf9";

  private final List<AuditEntry> entries =
      ShardHead.start("key orders (ML-DSA-65)")
          .extend(
              List.of(
                  new KeyEvents(RING, NOW, CALLER).signed(3, Sha3.of(new byte[] {1, 2, 3})),
                  new AuditEvent(
                      "key orders (ML-DSA-65)",
                      NOW,
                      Caller.SYSTEM,
                      AuditAction.KEY_CREATE,
                      "key orders (ML-DSA-65)",
                      Optional.empty(),
                      "ok")));

  @Test
  void aRowHasTheHashOfAllThatItSays() {
    assertThat(entries.getFirst().hash().hex())
        .isEqualTo("6eff9309a28955bbd95c7f2fbe37b3f7517eabeb266ee0ed8008992b464736d9");
  }

  @Test
  void theNextRowHangsOnIt() {
    assertThat(entries.getLast().previous()).isEqualTo(entries.getFirst().hash());
    assertThat(entries.getLast().hash().hex()).isEqualTo(SECOND);
  }

  @Test
  void aHeadHasTheHashOfAllShards() {
    var at = Instant.parse("2026-11-24T10:31:00Z");
    var head = new AuditHead(1, at, Sha3.NONE, List.of(entries.getLast().head()));

    assertThat(head.hash().hex())
        .isEqualTo("fee4b8af84ec0ee0846095f576ddcb9649822adb9670922bc7ee71a31b7e941f");
  }
}
