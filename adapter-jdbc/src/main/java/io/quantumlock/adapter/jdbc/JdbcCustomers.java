package io.quantumlock.adapter.jdbc;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.audit.AuditEvents;
import io.quantumlock.domain.audit.Caller;
import io.quantumlock.domain.customer.Customer;
import io.quantumlock.domain.customer.CustomerId;
import io.quantumlock.domain.customer.Customers;
import io.quantumlock.domain.customer.Plan;
import io.quantumlock.domain.customer.Profile;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

final class JdbcCustomers implements Customers {
  /// What [#read] takes.
  static final String COLUMNS =
      """
      customer.id, customer.name, customer.email, customer.company_name, customer.email_verified,
      customer.plan, customer.created_at
      """;

  private final Transactions transactions;

  JdbcCustomers(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Customer add(Profile profile, Plan plan, Instant now) {
    return transactions.write(
        handle -> {
          var added = add(handle, profile, plan, now);
          AuditRow.append(handle, List.of(AuditEvents.added(added, Caller.current())));
          return added;
        });
  }

  /// Without an audit row.
  static Customer add(Handle handle, Profile profile, Plan plan, Instant now) {
    var sql =
        """
        insert into customer (name, email, company_name, email_verified, plan, created_at)
        values (:name, :email, :company, :verified, :plan, :now)
        on conflict do nothing
        """;
    var id =
        handle
            .createUpdate(sql)
            .bind("name", profile.name())
            .bind("email", profile.email())
            .bind("company", profile.companyName())
            .bind("verified", profile.emailVerified())
            .bind("plan", plan.id())
            .bind("now", now)
            .executeAndReturnGeneratedKeys("id")
            .mapTo(long.class)
            .findOne()
            .map(CustomerId::new)
            .orElseThrow(() -> new Rejection.Taken("Customer"));
    LedgerRow.begin(handle, id, now);
    return new Customer(id, profile, plan, Timestamps.kept(now));
  }

  @Override
  public Optional<Customer> find(CustomerId id) {
    return transactions.read(handle -> find(handle, id));
  }

  static Optional<Customer> find(Handle handle, CustomerId id) {
    return handle
        .createQuery("select " + COLUMNS + "from customer where id = :id")
        .bind("id", id.value())
        .map((row, context) -> read(new Cells(row)))
        .findOne();
  }

  @Override
  public List<Customer> all() {
    var sql = "select " + COLUMNS + "from customer order by id";
    return transactions.read(
        handle -> handle.createQuery(sql).map((row, context) -> read(new Cells(row))).list());
  }

  @Override
  public Customer setPlan(CustomerId id, Plan plan, Instant now) {
    var sql = "update customer set plan = :plan where id = :id";
    return transactions.write(
        handle -> {
          handle.createUpdate(sql).bind("plan", plan.id()).bind("id", id.value()).execute();
          var changed = find(handle, id).orElseThrow(() -> new Rejection.NotFound("Customer"));
          AuditRow.append(handle, List.of(AuditEvents.planned(changed, now, Caller.current())));
          return changed;
        });
  }

  @Override
  public int licensesIssued(CustomerId id, YearMonth month) {
    var sql = "select used from monthly_usage where customer_id = :id and year_month = :month";
    return transactions.read(
        handle ->
            handle
                .createQuery(sql)
                .bind("id", id.value())
                .bind("month", month.toString())
                .mapTo(int.class)
                .findOne()
                .orElse(0));
  }

  @Override
  public void probe() {
    transactions.probe();
  }

  static Customer read(Cells row) throws SQLException {
    return new Customer(new CustomerId(row.number()), profile(row), plan(row), row.instant());
  }

  private static Profile profile(Cells row) throws SQLException {
    return new Profile(row.text(), row.text(), row.optionalText(), row.flag());
  }

  private static Plan plan(Cells row) throws SQLException {
    var plan = row.text();
    return Plan.named(plan).orElseThrow(() -> new IllegalStateException("no such plan: " + plan));
  }
}
