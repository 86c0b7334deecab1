/// What was done, by whom and when, so that nobody can change the tale later: [AuditEntry] rows,
/// chained by their hashes within a shard, and [SignedHead]s over all shards.
/// `docs/decisions/audit.md` gives the encodings and says what the proof is good for.
package io.quantumlock.domain.audit;
