package io.quantumlock.domain.kms;

import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Port: the key rings, by key id and algorithm. Each method is one transaction.
public interface KeyRings {

  /// @throws io.quantumlock.domain.atrest.AlteredRow when a row of the ring is not what was written
  Optional<KeyRing> find(RingId id);

  /// Does not throw for an altered row: its ring is among the refused.
  AllRings all();

  /// @param ring has version 1 and no other
  /// @return the ring as it is kept: its times to the microsecond
  /// @throws io.quantumlock.domain.Rejection.Taken when the ring exists, also when another creates
  ///   it at the same moment
  KeyRing create(KeyRing ring);

  /// Changes a ring while nobody else does. A seed that is taken away is not kept anywhere.
  ///
  /// @param change what is to become of the ring: its policy, the states of its versions and their
  ///   seeds, and further versions at the end; may be asked several times
  /// @return the ring as it is kept
  /// @throws io.quantumlock.domain.Rejection.NotFound when there is no such ring
  KeyRing update(RingId id, Instant now, UnaryOperator<KeyRing> change);
}
