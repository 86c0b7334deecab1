package io.quantumlock.domain.customer;

/// Counts customers from 1.
public record CustomerId(long value) {
  public CustomerId {
    if (value < 1) {
      throw new IllegalArgumentException("customer ids count from 1");
    }
  }
}
