package io.quantumlock.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.domain.Race;
import io.quantumlock.domain.Rejection;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;

public abstract class CustomersContract {
  private static final Instant NOW = Instant.parse("2026-11-24T10:30:00.123456Z");
  private static final CustomerId NOBODY = new CustomerId(4711);

  protected abstract Customers customers();

  @Test
  void aCustomerIsKeptAsItWasAdded() {
    var added = customers().add(Profiles.named("acme_corp"), Plan.STARTUP, NOW);

    assertThat(added.profile()).isEqualTo(Profiles.named("acme_corp"));
    assertThat(added.plan()).isEqualTo(Plan.STARTUP);
    assertThat(added.createdAt()).isEqualTo(NOW);
    assertThat(customers().find(added.id())).contains(added);
  }

  @Test
  void aCustomerWithoutCompanyHasNone() {
    var profile = new Profile("solo", "solo@example.com", Optional.empty(), false);
    var id = customers().add(profile, Plan.FREE, NOW).id();

    assertThat(customers().find(id).orElseThrow().profile()).isEqualTo(profile);
  }

  @Test
  void everyLegalTextIsKept() {
    var profile =
        new Profile("🔐".repeat(100), "o'brien\"\\@exämple.com", Optional.of("%s; -- ⚛"), true);
    var id = customers().add(profile, Plan.FREE, NOW).id();

    assertThat(customers().find(id).orElseThrow().profile()).isEqualTo(profile);
  }

  @Test
  void whatIsFinerThanAMicrosecondIsDropped() {
    var added = customers().add(Profiles.named("acme"), Plan.FREE, NOW.plusNanos(789));

    assertThat(added.createdAt()).isEqualTo(NOW);
    assertThat(customers().find(added.id())).contains(added);
  }

  @Test
  void idsCountFromOneAndAllAreListedInTheirOrder() {
    var first = customers().add(Profiles.named("zeta"), Plan.FREE, NOW);
    var second = customers().add(Profiles.named("alpha"), Plan.FREE, NOW);

    assertThat(first.id()).isEqualTo(new CustomerId(1));
    assertThat(second.id()).isEqualTo(new CustomerId(2));
    assertThat(customers().all()).containsExactly(first, second);
  }

  @Test
  void aNameBelongsToOneCustomer() {
    var first = customers().add(Profiles.named("acme"), Plan.FREE, NOW);

    assertThatThrownBy(() -> customers().add(Profiles.named("acme"), Plan.BUSINESS, NOW))
        .isInstanceOf(Rejection.Taken.class);
    assertThat(customers().all()).containsExactly(first);
  }

  @Test
  void ofManyWhoWantANameAtOnceOneGetsIt() {
    var race = Race.of(20, i -> customers().add(Profiles.named("acme"), Plan.FREE, NOW));

    assertThat(race.results()).hasSize(1);
    assertThat(race.failures()).hasSize(19).hasOnlyElementsOfType(Rejection.Taken.class);
    assertThat(customers().all()).hasSize(1);
  }

  @Test
  void aNewPlanIsKept() {
    var id = customers().add(Profiles.named("acme"), Plan.FREE, NOW).id();
    var changed = customers().setPlan(id, Plan.BUSINESS, NOW);

    assertThat(changed.plan()).isEqualTo(Plan.BUSINESS);
    assertThat(customers().find(id)).contains(changed);
  }

  @Test
  void whoeverIsNotThereIsNotFound() {
    assertThat(customers().find(NOBODY)).isEmpty();
    assertThat(customers().licensesIssued(NOBODY, YearMonth.of(2026, 11))).isZero();
    assertThatThrownBy(() -> customers().setPlan(NOBODY, Plan.FREE, NOW))
        .isInstanceOf(Rejection.NotFound.class);
  }
}
