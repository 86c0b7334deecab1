package io.quantumlock.adapter.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;

/// Connections none of which waits for long: neither to be had, nor for an answer, nor for a lock.
final class ConnectionPool {
  private static final long CONNECT_MILLIS = 2500;
  private static final long VALIDATE_MILLIS = 1000;

  /// Whoever dies in mid-transaction, unnoticed by the network, holds its locks until the last.
  private static final String POSTGRES_PATIENCE =
      """
      set lock_timeout = '1s'; set statement_timeout = '5s';
      set idle_in_transaction_session_timeout = '10s'
      """;

  private static final String H2_PATIENCE = "set lock_timeout 1000; set query_timeout 5000";

  private ConnectionPool() {}

  /// @throws io.quantumlock.domain.Unavailable when the database cannot be reached
  static HikariDataSource open(DatabaseSettings settings) {
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
      config.setConnectionInitSql(H2_PATIENCE);
      config.setMaxLifetime(0); // a database in memory ends with its last connection
    } else {
      config.setConnectionInitSql(POSTGRES_PATIENCE);
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
}
