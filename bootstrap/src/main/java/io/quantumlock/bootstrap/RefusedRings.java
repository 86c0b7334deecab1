package io.quantumlock.bootstrap;

import io.quantumlock.application.FindRefusedKeyRings;
import io.quantumlock.domain.kms.RefusedRing;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks for key rings that are refused: the log hears of each once, as long as it stays so.
final class RefusedRings {
  private static final Logger LOG = LoggerFactory.getLogger(RefusedRings.class);

  private final FindRefusedKeyRings findRefusedKeyRings;
  private final Set<String> told = new HashSet<>();
  private volatile int count;

  RefusedRings(FindRefusedKeyRings findRefusedKeyRings) {
    this.findRefusedKeyRings = findRefusedKeyRings;
  }

  /// @return how many there were at the last look
  int count() {
    return count;
  }

  synchronized void look() {
    var reasons = findRefusedKeyRings.find().stream().map(RefusedRings::reason).toList();
    count = reasons.size();
    told.retainAll(reasons);
    reasons.stream()
        .filter(told::add)
        .forEach(reason -> LOG.error("a key is disabled until its row is restored: {}", reason));
  }

  private static String reason(RefusedRing ring) {
    return String.valueOf(ring.reason().getMessage());
  }
}
