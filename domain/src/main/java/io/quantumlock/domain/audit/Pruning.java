package io.quantumlock.domain.audit;

import io.quantumlock.domain.Sha3;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What may be missing at the beginning of the trail, to be signed: the signed heads before one of
/// them, and all rows that it and they speak of. Each pruning takes in those before it.
///
/// @param number of the head that is the first to be kept
/// @param head its hash
/// @param until when it was signed: whatever is gone was written before
/// @param at when that was decided
/// @param shards the last row of each shard that may be missing, ordered by shard
public record Pruning(long number, Sha3 head, Instant until, Instant at, List<ShardHead> shards) {
  private static final String LABEL = "quantumlock/audit/pruned/v1";

  /// Whoever reads the trail is told first what was pruned. So nothing is deleted for that long
  /// after it was decided, and he finds what he was told of.
  public static final Duration READING = Duration.ofHours(1);

  public Pruning {
    until = until.truncatedTo(ChronoUnit.MICROS);
    at = at.truncatedTo(ChronoUnit.MICROS);
    shards = List.copyOf(shards);
  }

  static Pruning upTo(AuditHead head, Instant at, Map<String, ShardHead> shards) {
    return new Pruning(
        head.number(), head.hash(), head.at(), at, List.copyOf(new TreeMap<>(shards).values()));
  }

  /// What is signed.
  public byte[] encode() {
    var parts =
        new ArrayList<>(
            List.of(LABEL, Long.toString(number), head.hex(), until.toString(), at.toString()));
    shards.forEach(shard -> parts.addAll(shard.parts()));
    return Sha3.encode(parts);
  }
}
