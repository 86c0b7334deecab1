package io.quantumlock.adapter.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import io.quantumlock.domain.Unavailable;
import io.quantumlock.domain.customer.ApiKeys;
import io.quantumlock.domain.customer.Customers;
import io.quantumlock.domain.kms.KeyRings;
import io.quantumlock.domain.kms.ServiceTokens;
import io.quantumlock.domain.license.Licenses;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/// An open database: a pool of connections and the ports over it, which are safe for many threads.
/// While it is away, they throw [Unavailable] within seconds; they work again when it is back.
public final class Database implements AutoCloseable {
  private static final long CONNECT_MILLIS = 2500;
  private static final long VALIDATE_MILLIS = 1000;

  private final HikariDataSource pool;
  private final Transactions transactions;

  private Database(HikariDataSource pool, boolean h2OnDisk) {
    this.pool = pool;
    transactions = new Transactions(pool, h2OnDisk);
  }

  /// Connects and brings the tables up to date.
  ///
  /// @throws Unavailable when it cannot be reached
  /// @throws CannotOpen when it can, and is not for us
  public static Database open(DatabaseSettings settings) {
    if (settings.isH2() && System.getProperty("h2.bindAddress") == null) {
      // H2 reads it once; without it, the port through which other processes join is open to all.
      System.setProperty("h2.bindAddress", "127.0.0.1");
    }
    var pool = connect(settings);
    try {
      migrate(pool);
      return new Database(pool, settings.isH2OnDisk());
    } catch (FlywayException e) {
      pool.close();
      throw OpeningFailures.explain(settings, e);
    } catch (RuntimeException | Error e) {
      pool.close();
      throw e;
    }
  }

  private static HikariDataSource connect(DatabaseSettings settings) {
    var config = new HikariConfig();
    config.setPoolName("quantumlock");
    config.setJdbcUrl(settings.url());
    config.setUsername(settings.user());
    config.setPassword(settings.password());
    config.setMaximumPoolSize(settings.poolSize());
    config.setConnectionTimeout(CONNECT_MILLIS);
    config.setValidationTimeout(VALIDATE_MILLIS);
    config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    config.setExceptionOverride(new BrokenConnections());
    if (settings.isH2()) {
      config.setMaxLifetime(0); // a database in memory ends with its last connection
    } else {
      config.addDataSourceProperty("connectTimeout", "2"); // seconds, as is the next
      config.addDataSourceProperty("socketTimeout", "10");
      config.addDataSourceProperty("tcpKeepAlive", "true");
      config.addDataSourceProperty("logServerErrorDetail", "false"); // it quotes the row's values
    }
    try {
      return new HikariDataSource(config);
    } catch (PoolInitializationException e) {
      throw OpeningFailures.explain(settings, e);
    }
  }

  /// The history has a name of its own, so that an embedding application can have Flyway too.
  private static void migrate(DataSource pool) {
    Flyway.configure()
        .dataSource(pool)
        .locations("classpath:io/quantumlock/adapter/jdbc/migrations")
        .table("quantumlock_schema_history")
        .load()
        .migrate();
  }

  public Licenses licenses() {
    return new JdbcLicenses(transactions);
  }

  public Customers customers() {
    return new JdbcCustomers(transactions);
  }

  public ApiKeys apiKeys() {
    return new JdbcApiKeys(transactions);
  }

  public ServiceTokens serviceTokens() {
    return new JdbcServiceTokens(transactions);
  }

  public KeyRings keyRings() {
    return new JdbcKeyRings(transactions);
  }

  /// True while nothing is kept that depends on the master key.
  public boolean isEmpty() {
    var sql =
        """
        select not exists (select 1 from customer)
          and not exists (select 1 from service_token)
          and not exists (select 1 from key_ring)
        """;
    return transactions.read(handle -> handle.createQuery(sql).mapTo(boolean.class).one());
  }

  @Override
  public void close() {
    pool.close();
  }
}
