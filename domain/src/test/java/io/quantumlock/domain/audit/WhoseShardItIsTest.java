package io.quantumlock.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.domain.customer.CustomerId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhoseShardItIsTest {
  @Test
  void isTheCustomersToWhomAllInItHappened() {
    var owner = new CustomerId(12);

    assertThat(AuditedState.owner(AuditedState.shard(owner))).contains(owner);
  }

  /// The name may be anything in a trail that somebody altered.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "service-tokens",
        "key customer 1 (ED25519)",
        "customer",
        "customer ",
        "customer 0",
        "customer -1",
        "customer x",
        "customer 01",
        "customer 1 ",
        "customer 99999999999999999999"
      })
  void isNobodysForAnyOtherName(String shard) {
    assertThat(AuditedState.owner(shard)).isEmpty();
  }
}
