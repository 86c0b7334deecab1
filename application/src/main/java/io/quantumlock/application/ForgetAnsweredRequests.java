package io.quantumlock.application;

import io.quantumlock.domain.license.AnsweredRequests;
import java.time.InstantSource;

/// Deletes what was remembered under idempotency keys that count no longer. No request waits for
/// it: whoever keeps the house does it, in small portions.
public final class ForgetAnsweredRequests {
  static final int PORTION = 1000;

  private final AnsweredRequests answeredRequests;
  private final InstantSource clock;

  ForgetAnsweredRequests(AnsweredRequests answeredRequests, InstantSource clock) {
    this.answeredRequests = answeredRequests;
    this.clock = clock;
  }

  /// Forgets a portion of them.
  ///
  /// @return whether more may be left
  public boolean forget() {
    return answeredRequests.prune(clock.instant(), PORTION) == PORTION;
  }
}
