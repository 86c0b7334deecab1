package io.quantumlock.domain.customer;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.audit.AuditEvents;
import io.quantumlock.domain.audit.Caller;
import io.quantumlock.domain.audit.InMemoryAuditTrail;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The other fakes are made over this one, since theirs belongs to customers.
public final class InMemoryCustomers implements Customers {
  private final InMemoryAuditTrail auditTrail;

  private record CustomerMonth(CustomerId id, YearMonth month) {}

  private final Map<Long, Customer> customers = new TreeMap<>();
  private final Map<CustomerMonth, Integer> issued = new HashMap<>();

  public InMemoryCustomers() {
    this(new InMemoryAuditTrail());
  }

  public InMemoryCustomers(InMemoryAuditTrail auditTrail) {
    this.auditTrail = auditTrail;
  }

  /// What is done to customers, their keys and their licenses is recorded here.
  public InMemoryAuditTrail auditTrail() {
    return auditTrail;
  }

  @Override
  public synchronized Customer add(Profile profile, Plan plan, Instant now) {
    if (customers.values().stream().anyMatch(c -> c.profile().name().equals(profile.name()))) {
      throw new Rejection.Taken("Customer");
    }
    var id = new CustomerId(customers.size() + 1L);
    var customer = new Customer(id, profile, plan, now.truncatedTo(ChronoUnit.MICROS));
    customers.put(id.value(), customer);
    auditTrail.add(AuditEvents.added(customer, Caller.current()));
    return customer;
  }

  @Override
  public synchronized Optional<Customer> find(CustomerId id) {
    return Optional.ofNullable(customers.get(id.value()));
  }

  @Override
  public synchronized List<Customer> all() {
    return List.copyOf(customers.values());
  }

  @Override
  public synchronized Customer setPlan(CustomerId id, Plan plan, Instant now) {
    var old = existing(id);
    var customer = new Customer(id, old.profile(), plan, old.createdAt());
    customers.put(id.value(), customer);
    auditTrail.add(AuditEvents.planned(customer, now, Caller.current()));
    return customer;
  }

  public synchronized void rename(CustomerId id, Profile profile) {
    var old = existing(id);
    customers.put(id.value(), new Customer(id, profile, old.plan(), old.createdAt()));
  }

  @Override
  public synchronized int licensesIssued(CustomerId id, YearMonth month) {
    return issued.getOrDefault(new CustomerMonth(id, month), 0);
  }

  @Override
  public void probe() {
    // memory does not go away
  }

  /// @throws Rejection.NotFound when there is no such customer
  public synchronized Customer existing(CustomerId id) {
    return find(id).orElseThrow(() -> new Rejection.NotFound("Customer"));
  }

  /// Takes one license from the month, or throws and changes nothing.
  public synchronized void takeOne(CustomerId id, YearMonth month, int limit) {
    existing(id);
    var quota = new MonthlyQuota(month, limit, licensesIssued(id, month));
    if (quota.remaining() == 0) {
      throw quota.exhausted();
    }
    issued.put(new CustomerMonth(id, month), quota.used() + 1);
  }
}
