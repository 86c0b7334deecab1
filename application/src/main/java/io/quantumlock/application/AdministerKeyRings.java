package io.quantumlock.application;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.kms.KeyChange;
import io.quantumlock.domain.kms.KeyPolicy;
import io.quantumlock.domain.kms.KeyRing;
import io.quantumlock.domain.kms.KeyRings;
import io.quantumlock.domain.kms.RingId;
import io.quantumlock.domain.kms.SigningKeys;
import java.time.InstantSource;
import java.util.List;
import java.util.function.UnaryOperator;

/// Makes keys and leads them through their lives.
public final class AdministerKeyRings {
  private final KeyRings keyRings;
  private final SettleKeyRings settleKeyRings;
  private final SigningKeys signingKeys;
  private final InstantSource clock;

  AdministerKeyRings(
      KeyRings keyRings,
      SettleKeyRings settleKeyRings,
      SigningKeys signingKeys,
      InstantSource clock) {
    this.keyRings = keyRings;
    this.settleKeyRings = settleKeyRings;
    this.signingKeys = signingKeys;
    this.clock = clock;
  }

  /// Without the server's own, and without those that are refused.
  public List<KeyRing> list() {
    return settleKeyRings.settleAll();
  }

  /// @throws Rejection.NotFound when there is no such ring
  public KeyRing find(RingId id) {
    return settleKeyRings.settle(id);
  }

  /// @throws Rejection.Taken when the ring exists
  /// @throws Rejection.Invalid when the policy names a version that is not there
  public KeyRing create(RingId id, KeyPolicy policy) {
    id.keyId().requireNotReserved();
    return make(id, policy);
  }

  /// Makes one of the server's own, too.
  KeyRing make(RingId id, KeyPolicy policy) {
    var first = signingKeys.generate(id, 1, clock.instant());
    return keyRings.create(new KeyRing(id, policy, List.of(first)));
  }

  /// Adds a version, which signs from now on; the one before goes on verifying.
  ///
  /// @throws Rejection.NotFound when there is no such ring
  public KeyRing rotate(RingId id) {
    id.keyId().requireNotReserved();
    return rotateAny(id);
  }

  /// As [#rotate], also one of the server's own: for its operator.
  public KeyRing rotateAny(RingId id) {
    var now = clock.instant();
    return keyRings.update(
        id, now, ring -> ring.rotate(signingKeys.generate(id, ring.nextNumber(), now)));
  }

  /// @throws Rejection.NotFound when there is no such ring
  /// @throws Rejection.Invalid when the policy names a version that is not there
  public KeyRing configure(RingId id, UnaryOperator<KeyPolicy> policy) {
    id.keyId().requireNotReserved();
    return keyRings.update(id, clock.instant(), ring -> ring.under(policy.apply(ring.policy())));
  }

  /// @throws Rejection.NotFound when there is no such ring or version
  /// @throws Rejection.WrongState when that cannot be done to it
  public KeyRing change(RingId id, int version, KeyChange change) {
    id.keyId().requireNotReserved();
    var now = clock.instant();
    return keyRings.update(id, now, ring -> ring.change(version, change, now));
  }
}
