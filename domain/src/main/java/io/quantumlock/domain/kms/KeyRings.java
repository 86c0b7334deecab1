package io.quantumlock.domain.kms;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/// Port: the key rings, by key id and algorithm. Each method is one transaction.
public interface KeyRings {

  Optional<KeyRing> find(RingId id);

  /// Ordered by key id, then algorithm.
  List<KeyRing> all();

  /// @param first makes version 1
  /// @throws io.quantumlock.domain.Rejection.Taken when the ring exists, also when another creates
  ///   it at the same moment
  KeyRing create(RingId id, IntFunction<KeyVersion> first);

  /// @param next makes the version with the number that it is given
  /// @throws io.quantumlock.domain.Rejection.NotFound when there is no such ring
  KeyRing rotate(RingId id, IntFunction<KeyVersion> next);
}
