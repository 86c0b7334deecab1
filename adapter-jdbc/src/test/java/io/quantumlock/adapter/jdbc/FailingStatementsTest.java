package io.quantumlock.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.quantumlock.domain.customer.Plan;
import io.quantumlock.domain.customer.Profiles;
import io.quantumlock.domain.license.Drafts;
import java.time.Instant;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.Test;

class FailingStatementsTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:30:00Z");

  Database open() {
    return TestDatabases.inMemory();
  }

  @Test
  void theyTellWhereAndWhyAndNothingOfTheRow() {
    try (var database = open()) {
      var owner = database.customers().add(Profiles.named("acme"), Plan.FREE, NOW).id();
      var draft = Drafts.of(owner, NOW);
      database.licenses(TestDatabases.MARKS).issue(draft, 100);

      var failure = catchThrowable(() -> database.licenses(TestDatabases.MARKS).issue(draft, 100));

      assertThat(failure).isInstanceOf(IllegalStateException.class).hasMessageContaining("23505");
      assertThat(Throwables.getStackTrace(failure))
          .contains("LicenseRow.insert")
          .doesNotContain(draft.terms().key().text(), draft.terms().endCustomer().value());
    }
  }
}
