package io.quantumlock.application;

import io.quantumlock.domain.Unavailable;
import io.quantumlock.domain.customer.Customers;
import io.quantumlock.domain.fingerprint.Fingerprints;
import java.time.Instant;
import java.time.InstantSource;

/// Tells the truth about the parts that we depend on.
public final class CheckHealth {
  private final Customers customers;
  private final Fingerprints fingerprints;
  private final InstantSource clock;

  CheckHealth(Customers customers, Fingerprints fingerprints, InstantSource clock) {
    this.customers = customers;
    this.fingerprints = fingerprints;
    this.clock = clock;
  }

  public record Health(boolean database, boolean quantum, Instant at) {
    public boolean isHealthy() {
      return database && quantum;
    }
  }

  public Health check() {
    return new Health(databaseAnswers(), fingerprints.isAvailable(), clock.instant());
  }

  private boolean databaseAnswers() {
    try {
      customers.probe();
      return true;
    } catch (Unavailable e) {
      return false;
    }
  }
}
