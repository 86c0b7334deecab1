package io.quantumlock.application;

import io.quantumlock.domain.access.InMemoryTokenDigests;
import io.quantumlock.domain.audit.InMemoryAuditTrail;
import io.quantumlock.domain.customer.Customer;
import io.quantumlock.domain.customer.InMemoryApiKeys;
import io.quantumlock.domain.customer.InMemoryCustomers;
import io.quantumlock.domain.customer.Plan;
import io.quantumlock.domain.customer.Profiles;
import io.quantumlock.domain.fingerprint.FakeFingerprints;
import io.quantumlock.domain.kms.InMemoryKeyRings;
import io.quantumlock.domain.kms.InMemoryServiceTokens;
import io.quantumlock.domain.kms.InMemorySigning;
import io.quantumlock.domain.kms.TokenTerms;
import io.quantumlock.domain.license.InMemoryAnsweredRequests;
import io.quantumlock.domain.license.InMemoryLicenses;
import io.quantumlock.domain.privacy.InMemoryPersonalData;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;

/// The use cases over fakes, at a time that stands still until it is moved.
final class FakeWorld {
  static final Instant START = Instant.parse("2025-06-15T10:30:00.123456Z");

  final RandomGenerator random = new SecureRandom();
  final InMemoryAuditTrail auditTrail = new InMemoryAuditTrail();
  final InMemoryCustomers customers = new InMemoryCustomers(auditTrail);
  final InMemoryApiKeys apiKeys = new InMemoryApiKeys(customers);
  final InMemoryServiceTokens serviceTokens = new InMemoryServiceTokens(auditTrail);
  final InMemoryAnsweredRequests answeredRequests = new InMemoryAnsweredRequests();
  final InMemoryLicenses licenses = new InMemoryLicenses(customers, answeredRequests, apiKeys);
  final InMemoryPersonalData personalData =
      new InMemoryPersonalData(customers, apiKeys, licenses, answeredRequests);
  final InMemoryKeyRings keyRings = new InMemoryKeyRings(auditTrail);
  final FakeFingerprints fingerprints = new FakeFingerprints();
  final InMemorySigning keys = new InMemorySigning(new Random());

  private volatile Instant now = START;

  final QuantumLock quantumLock =
      QuantumLock.over(
          new Ports(
              licenses,
              answeredRequests,
              customers,
              personalData,
              apiKeys,
              serviceTokens,
              keyRings,
              auditTrail,
              new InMemoryTokenDigests(),
              fingerprints,
              keys,
              keys,
              keys,
              random,
              this::now));

  Instant now() {
    return now;
  }

  void turnTo(Instant instant) {
    now = instant;
  }

  void pass(Duration duration) {
    now = now.plus(duration);
  }

  Customer customer(String name, Plan plan) {
    return customers.add(Profiles.named(name), plan, now);
  }

  static TokenTerms service(String name) {
    return new TokenTerms(name, TokenTerms.EVERYDAY, Optional.empty());
  }
}
