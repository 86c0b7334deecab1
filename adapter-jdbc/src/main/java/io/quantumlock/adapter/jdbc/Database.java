package io.quantumlock.adapter.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import io.quantumlock.domain.Unavailable;
import io.quantumlock.domain.atrest.KnownMasterKey;
import io.quantumlock.domain.atrest.RootSecrets;
import io.quantumlock.domain.atrest.RowMarks;
import io.quantumlock.domain.atrest.SealedSecret;
import io.quantumlock.domain.audit.AuditTrail;
import io.quantumlock.domain.customer.ApiKeys;
import io.quantumlock.domain.customer.Customers;
import io.quantumlock.domain.kms.KeyRing;
import io.quantumlock.domain.kms.KeyRings;
import io.quantumlock.domain.kms.ServiceTokens;
import io.quantumlock.domain.license.AnsweredRequests;
import io.quantumlock.domain.license.License;
import io.quantumlock.domain.license.Licenses;
import io.quantumlock.domain.privacy.PersonalData;
import java.util.List;
import java.util.function.UnaryOperator;

/// An open database: a pool of connections and the ports over it, which are safe for many threads.
/// While it is away, they throw [Unavailable] within seconds; they work again when it is back.
public final class Database implements AutoCloseable {
  private final HikariDataSource pool;
  private final Locks locks;
  private final Transactions transactions;
  private final Batches<Issuing.Lot, Issuing.Order, License> issues;
  private final AuditTrail auditTrail;

  private Database(HikariDataSource pool, DatabaseSettings settings) {
    this.pool = pool;
    locks = Locks.of(pool, settings);
    transactions = new Transactions(pool, settings.isH2OnDisk(), locks.writing());
    issues = new Batches<>(new Issuing(transactions)::issue);
    auditTrail = new JdbcAuditTrail(transactions);
  }

  /// Connects and brings the tables up to date.
  ///
  /// @throws Unavailable when it cannot be reached
  /// @throws CannotOpen when it can, and is not for us
  public static Database open(DatabaseSettings settings) {
    settings.prepare();
    var pool = ConnectionPool.open(settings);
    try {
      new Migrations(settings).run();
      settings.opened();
      return new Database(pool, settings);
    } catch (RuntimeException | Error e) {
      pool.close();
      throw e;
    }
  }

  /// @param marks of API keys, for a license that is looked up by one
  public Licenses licenses(RowMarks marks) {
    return new JdbcLicenses(transactions, issues, Marks.with(marks));
  }

  public AnsweredRequests answeredRequests() {
    return new JdbcAnsweredRequests(transactions);
  }

  public Customers customers() {
    return new JdbcCustomers(transactions);
  }

  /// @param marks as for API keys
  public PersonalData personalData(RowMarks marks) {
    return new JdbcPersonalData(transactions, Marks.with(marks));
  }

  /// @param marks the same for as long as the database lives, as for the next two
  public ApiKeys apiKeys(RowMarks marks) {
    return new JdbcApiKeys(transactions, Marks.with(marks));
  }

  public ServiceTokens serviceTokens(RowMarks marks) {
    return new JdbcServiceTokens(transactions, Marks.with(marks));
  }

  public KeyRings keyRings(RowMarks marks) {
    return new JdbcKeyRings(transactions, Marks.with(marks));
  }

  public AuditTrail auditTrail() {
    return auditTrail;
  }

  public RootSecrets rootSecrets() {
    return new JdbcRootSecrets(transactions);
  }

  /// Takes over rows from before there were root secrets: all of them at once, or none.
  ///
  /// @param reseal throws when a ring was not made under this master key
  /// @throws io.quantumlock.domain.Rejection.Taken when another process was faster
  public void takeOver(
      KnownMasterKey masterKey, List<SealedSecret> secrets, UnaryOperator<KeyRing> reseal) {
    new EarlierRows(transactions).takeOver(masterKey, secrets, reseal);
  }

  /// Marks all rows from before there were marks, once.
  ///
  /// @param tokensWithMarks tells from then on that there are
  /// @return false when another process was faster
  public boolean mark(SealedSecret tokensWithMarks, RowMarks marks) {
    return new EarlierRows(transactions).mark(tokensWithMarks, marks);
  }

  /// Has the pool tell of its connections, from now on; once at most.
  ///
  /// @param meterRegistry one of Micrometer's
  public void reportTo(Object meterRegistry) {
    pool.setMetricRegistry(meterRegistry);
  }

  /// True while nothing is kept that depends on the master key.
  public boolean isEmpty() {
    var sql =
        """
        select not exists (select 1 from master_key)
          and not exists (select 1 from customer)
          and not exists (select 1 from service_token)
          and not exists (select 1 from key_ring)
        """;
    return transactions.read(handle -> handle.createQuery(sql).mapTo(boolean.class).one());
  }

  /// Keeps other processes from serving a database that is embedded, until this is closed.
  ///
  /// @throws CannotOpen when one does
  public void serveAlone() {
    locks.serveAlone();
  }

  @Override
  public void close() {
    pool.close();
    locks.close();
  }
}
