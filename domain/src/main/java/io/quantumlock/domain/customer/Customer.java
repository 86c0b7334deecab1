package io.quantumlock.domain.customer;

import java.time.Instant;

/// A vendor with an account.
public record Customer(CustomerId id, Profile profile, Plan plan, Instant createdAt) {}
