package io.quantumlock.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.application.CheckHealth.Health;
import io.quantumlock.domain.Unavailable;
import io.quantumlock.domain.customer.Customer;
import io.quantumlock.domain.customer.CustomerId;
import io.quantumlock.domain.customer.Customers;
import io.quantumlock.domain.customer.Plan;
import io.quantumlock.domain.customer.Profile;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CheckingHealthTest {
  private final FakeWorld world = new FakeWorld();

  private Health check(Customers customers) {
    return new CheckHealth(customers, world.fingerprints, world::now).check();
  }

  @Test
  void withDatabaseAndBackendAllIsWellAndNoCustomerIsNeeded() {
    var health = world.quantumLock.checkHealth().check();

    assertThat(health).isEqualTo(new Health(true, true, FakeWorld.START));
    assertThat(health.isHealthy()).isTrue();
  }

  @Test
  void withoutABackendItIsNot() {
    world.fingerprints.breakDown();
    var health = check(world.customers);

    assertThat(health).isEqualTo(new Health(true, false, FakeWorld.START));
    assertThat(health.isHealthy()).isFalse();
  }

  @Test
  void withoutADatabaseItIsNot() {
    var health = check(new AwayCustomers());

    assertThat(health).isEqualTo(new Health(false, true, FakeWorld.START));
    assertThat(health.isHealthy()).isFalse();
  }

  @Test
  void overloadIsNoIllness() {
    world.fingerprints.overload();

    assertThat(check(world.customers).isHealthy()).isTrue();
  }

  private static final class AwayCustomers implements Customers {
    @Override
    public Customer add(Profile profile, Plan plan, Instant now) {
      throw away();
    }

    @Override
    public Optional<Customer> find(CustomerId id) {
      throw away();
    }

    @Override
    public List<Customer> all() {
      throw away();
    }

    @Override
    public Customer setPlan(CustomerId id, Plan plan, Instant now) {
      throw away();
    }

    @Override
    public void probe() {
      throw away();
    }

    @Override
    public int licensesIssued(CustomerId id, YearMonth month) {
      throw away();
    }

    private static Unavailable away() {
      return new Unavailable("the database is away");
    }
  }
}
