package io.quantumlock.domain.audit;

import io.quantumlock.domain.Sha3;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A row of the audit trail, as it was read: nothing here says that it is true.
///
/// @param sequence counts from 1 within a shard
/// @param previous the hash of the row before it, [Sha3#NONE] in the first
/// @param hash over all the rest
public record AuditEntry(
    String shard,
    long sequence,
    Instant at,
    String actor,
    String action,
    String subject,
    Optional<Sha3> dataHash,
    String result,
    Optional<String> requestId,
    Sha3 previous,
    Sha3 hash)
    implements AuditRecord {
  private static final String LABEL = "quantumlock/audit/v1";

  /// The row that comes after `head`.
  static AuditEntry after(ShardHead head, AuditEvent event) {
    return new AuditEntry(
            event.shard(),
            head.sequence() + 1,
            event.at(),
            event.caller().actor(),
            event.action().label(),
            event.subject(),
            event.dataHash(),
            event.result(),
            event.caller().requestId(),
            head.hash(),
            Sha3.NONE)
        .sealed();
  }

  /// The hash that the row has when nobody changed it.
  Sha3 expectedHash() {
    return expectedHash(sequence);
  }

  /// The hash of a row that is like this one, and has another number.
  Sha3 expectedHash(long number) {
    return Sha3.of(
        List.of(
            LABEL,
            shard,
            Long.toString(number),
            previous.hex(),
            at.toString(),
            actor,
            action,
            subject,
            dataHash.map(Sha3::hex).orElse(""),
            result,
            requestId.orElse("")));
  }

  /// Whether it was written as row `number`.
  boolean wasWrittenAs(long number) {
    return hash.equals(expectedHash(number));
  }

  ShardHead head() {
    return new ShardHead(shard, sequence, hash);
  }

  private AuditEntry sealed() {
    return new AuditEntry(
        shard,
        sequence,
        at,
        actor,
        action,
        subject,
        dataHash,
        result,
        requestId,
        previous,
        expectedHash());
  }
}
