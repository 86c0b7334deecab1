package io.quantumlock.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.domain.access.InMemoryTokenDigests;
import io.quantumlock.domain.customer.Plan;
import io.quantumlock.domain.customer.Profiles;
import io.quantumlock.domain.kms.TokenTerms;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnEmptyDatabaseTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:30:00Z");

  private final Database database = open();

  Database open() {
    return TestDatabases.inMemory();
  }

  @BeforeEach
  void isEmpty() {
    assertThat(database.isEmpty()).isTrue();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void isEmptyNoLongerWithACustomer() {
    database.customers().add(Profiles.named("acme"), Plan.FREE, NOW);

    assertThat(database.isEmpty()).isFalse();
  }

  @Test
  void isEmptyNoLongerWithAServiceToken() {
    var terms = new TokenTerms("billing", TokenTerms.EVERYDAY, Optional.empty());
    database
        .serviceTokens(TestDatabases.MARKS)
        .add(terms, InMemoryTokenDigests.of("x"), "svc_abcd", NOW);

    assertThat(database.isEmpty()).isFalse();
  }

  @Test
  void isEmptyNoLongerWithAMasterKey() {
    FirstGeneration.in(database);

    assertThat(database.isEmpty()).isFalse();
  }
}
