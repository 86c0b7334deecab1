package io.quantumlock.domain.audit;

import static io.quantumlock.domain.audit.AuditAction.KEY_CREATE;
import static io.quantumlock.domain.audit.AuditAction.KEY_POLICY;
import static io.quantumlock.domain.audit.AuditAction.KEY_ROTATE;
import static io.quantumlock.domain.audit.AuditAction.KEY_SIGN;
import static io.quantumlock.domain.audit.AuditAction.KEY_STATE;
import static io.quantumlock.domain.audit.AuditAction.KEY_VERIFY;

import io.quantumlock.domain.Sha3;
import io.quantumlock.domain.kms.KeyRing;
import io.quantumlock.domain.kms.RingId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is told of keys. Each ring has a shard of its own.
public record KeyEvents(RingId ring, Instant at, Caller caller) {

  public AuditEvent created(KeyRing made) {
    return AuditedState.policy(made).after(KEY_CREATE, at, caller, AuditEvent.OK);
  }

  public AuditEvent signed(int version, Sha3 data) {
    return of(KEY_SIGN, AuditedState.subject(ring, version), AuditEvent.OK, Optional.of(data));
  }

  /// A signature was none of the ring's.
  public AuditEvent notVerified(Sha3 data) {
    return of(KEY_VERIFY, AuditedState.shard(ring), "invalid", Optional.of(data));
  }

  /// @return all that differs between two states of the ring; nothing when nothing does
  public List<AuditEvent> between(KeyRing old, KeyRing changed) {
    var events = new ArrayList<AuditEvent>();
    if (!old.policy().equals(changed.policy())) {
      var policy = AuditedState.policy(changed);
      events.add(policy.after(KEY_POLICY, at, caller, AuditEvent.OK));
    }
    for (var version : changed.versions()) {
      var state = AuditedState.of(ring, version);
      if (version.number() > old.newest().number()) {
        events.add(state.after(KEY_ROTATE, at, caller, AuditEvent.OK));
      } else if (!version.state().equals(old.version(version.number()).state())) {
        events.add(state.after(KEY_STATE, at, caller, version.state().label()));
      }
    }
    return events;
  }

  private AuditEvent of(
      AuditAction action, String subject, String result, Optional<Sha3> dataHash) {
    return new AuditEvent(AuditedState.shard(ring), at, caller, action, subject, dataHash, result);
  }
}
