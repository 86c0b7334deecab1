package io.quantumlock.domain.kms;

import java.time.Instant;

/// Port: makes key pairs. The only place where a seed is born.
@FunctionalInterface
public interface SigningKeys {
  KeyVersion generate(RingId ring, int number, Instant now);
}
