package io.quantumlock.domain.audit;

import io.quantumlock.domain.Sha3;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// Where the whole trail stands, to be signed.
///
/// @param number counts from 1
/// @param previous the hash of the head before it, [Sha3#NONE] in the first
/// @param shards where those stand that have got longer since the head before it
public record AuditHead(long number, Instant at, Sha3 previous, List<ShardHead> shards) {
  private static final String LABEL = "quantumlock/audit/head/v1";

  public AuditHead {
    at = at.truncatedTo(ChronoUnit.MICROS);
    shards = List.copyOf(shards);
  }

  /// What is signed.
  public byte[] encode() {
    var parts =
        new ArrayList<>(List.of(LABEL, Long.toString(number), previous.hex(), at.toString()));
    shards.forEach(shard -> parts.addAll(shard.parts()));
    return Sha3.encode(parts);
  }

  public Sha3 hash() {
    return Sha3.of(encode());
  }
}
