package io.quantumlock.adapter.jdbc;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.access.TokenRecord;
import io.quantumlock.domain.audit.AuditEvent;
import io.quantumlock.domain.audit.AuditEvents;
import io.quantumlock.domain.audit.Caller;
import io.quantumlock.domain.customer.Customer;
import io.quantumlock.domain.customer.CustomerId;
import io.quantumlock.domain.license.Metadata;
import io.quantumlock.domain.privacy.Erased;
import io.quantumlock.domain.privacy.LicenseFile;
import io.quantumlock.domain.privacy.PersonalData;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

final class JdbcPersonalData implements PersonalData {
  private static final int PIECE = 1000;

  private final Transactions transactions;
  private final Marks marks;

  JdbcPersonalData(Transactions transactions, Marks marks) {
    this.transactions = transactions;
    this.marks = marks;
  }

  private record Numbered(long number, Optional<LicenseFile> file) {}

  @Override
  public void licenses(CustomerId owner, Consumer<LicenseFile> each) {
    long after = 0;
    List<Numbered> piece;
    do {
      piece = piece(owner, after);
      piece.forEach(row -> row.file.ifPresent(each));
      after = piece.isEmpty() ? after : piece.getLast().number;
    } while (piece.size() == PIECE);
  }

  private List<Numbered> piece(CustomerId owner, long after) {
    var sql =
        "select license.number, license.metadata, "
            + LicenseRow.COLUMNS
            + """
            from license where customer_id = :owner and number > :after
            order by number limit :count
            """;
    return transactions.read(
        handle ->
            handle
                .createQuery(sql)
                .bind("owner", owner.value())
                .bind("after", after)
                .bind("count", PIECE)
                .map((row, context) -> read(new Cells(row)))
                .list());
  }

  private static Numbered read(Cells row) throws SQLException {
    long number = row.number();
    var metadata = row.optionalText().map(Metadata::new);
    return new Numbered(
        number, LicenseRow.read(row).map(known -> new LicenseFile(known, metadata)));
  }

  @Override
  public Customer erase(CustomerId owner, Instant now) {
    var erased = transactions.write(handle -> eraseCustomer(handle, owner, now));
    while (transactions.write(handle -> forgetRequests(handle, owner)) > 0) {
      // the next piece
    }
    long last = transactions.read(handle -> LedgerRow.lastNumber(handle, owner));
    for (long after = 0; after < last; after += PIECE) {
      long from = after;
      transactions.write(handle -> eraseLicenses(handle, owner, from));
    }
    return erased;
  }

  private Customer eraseCustomer(Handle handle, CustomerId owner, Instant now) {
    var profile = Erased.profile(owner);
    var changed =
        handle
            .createUpdate(
                """
                update customer
                set name = :name, email = :email, company_name = null, email_verified = false
                where id = :id
                """)
            .bind("name", profile.name())
            .bind("email", profile.email())
            .bind("id", owner.value())
            .execute();
    if (changed == 0) {
      throw new Rejection.NotFound("Customer");
    }
    var events = new ArrayList<AuditEvent>();
    for (var key : revokeKeys(handle, owner, now)) {
      events.add(AuditEvents.apiKeyRevoked(owner, key, now, Caller.current()));
    }
    events.add(AuditEvents.erased(owner, now, Caller.current()));
    AuditRow.append(handle, events);
    return JdbcCustomers.find(handle, owner).orElseThrow();
  }

  private List<TokenRecord> revokeKeys(Handle handle, CustomerId owner, Instant now) {
    var sql =
        "select "
            + ApiKeyRow.COLUMNS
            + "from api_key where customer_id = :owner and revoked_at is null order by id";
    var keys =
        handle
            .createQuery(sql)
            .bind("owner", owner.value())
            .map((row, context) -> ApiKeyRow.read(new Cells(row), marks))
            .list()
            .stream()
            .map(key -> key.revoked(now))
            .toList();
    keys.forEach(key -> key.update(handle, marks));
    return keys.stream().map(ApiKeyRow::record).toList();
  }

  private static int forgetRequests(Handle handle, CustomerId owner) {
    var sql =
        """
        delete from answered_request
        where customer_id = :owner and (operation, idempotency_key) in (
          select operation, idempotency_key from answered_request
          where customer_id = :owner limit :most)
        """;
    return handle.createUpdate(sql).bind("owner", owner.value()).bind("most", PIECE).execute();
  }

  private static int eraseLicenses(Handle handle, CustomerId owner, long after) {
    var sql =
        """
        update license set end_customer = :erased, metadata = null, revoked_reason = null
        where customer_id = :owner and number > :after and number <= :until
        """;
    return handle
        .createUpdate(sql)
        .bind("erased", Erased.END_CUSTOMER.value())
        .bind("owner", owner.value())
        .bind("after", after)
        .bind("until", after + PIECE)
        .execute();
  }
}
