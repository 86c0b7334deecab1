package io.quantumlock.domain.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// Port: the audit trail. It only grows, and may be pruned at its beginning. The other ports write
/// to it in the transactions in which they change anything, on behalf of [Caller#current]; what
/// changes nothing is appended here.
public interface AuditTrail {

  /// Returns when the events are kept, each after those before it in its shard.
  void append(List<AuditEvent> events);

  /// Signs where the trail stands.
  ///
  /// @param signer may be asked and its signature not be kept
  /// @return nothing when there are no new rows, or another node signs at this moment
  Optional<SignedHead> sign(Instant now, Function<AuditHead, SignedHead> signer);

  Optional<SignedHead> lastSigned();

  /// When the oldest head was signed of which nothing is released; nothing where there is none.
  Optional<Instant> keptFrom();

  /// Keeps what may be deleted from now on. When another node has told so of as much, nothing
  /// happens.
  void release(SignedPruning pruning);

  /// Deletes what was released, the oldest of each shard first; nothing before [Pruning#READING]
  /// has passed.
  ///
  /// @param most how many rows and heads at once, so that nobody waits for long
  /// @return whether more may be left
  boolean prune(Instant now, int most);

  /// Reads all of it: what was pruned, the signed heads, then shard by shard the rows and, where it
  /// is kept, the shard's head. What is written in the meantime may be left out.
  void read(Consumer<AuditRecord> reader);
}
