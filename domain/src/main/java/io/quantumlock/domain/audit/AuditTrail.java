package io.quantumlock.domain.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// Port: the audit trail. It only grows. The other ports write to it in the transactions in which
/// they change anything, on behalf of [Caller#current]; what changes nothing is appended here.
public interface AuditTrail {

  /// Returns when the events are kept, each after those before it in its shard.
  void append(List<AuditEvent> events);

  /// Signs where the trail stands.
  ///
  /// @param signer may be asked and its signature not be kept
  /// @return nothing when there are no new rows, or another node signs at this moment
  Optional<SignedHead> sign(Instant now, Function<AuditHead, SignedHead> signer);

  Optional<SignedHead> lastSigned();

  /// Reads all of it: the signed heads, then shard by shard the rows and, where it is kept, the
  /// shard's head. What is written in the meantime may be left out.
  void read(Consumer<AuditRecord> reader);
}
