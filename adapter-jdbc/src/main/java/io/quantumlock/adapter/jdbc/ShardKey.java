package io.quantumlock.adapter.jdbc;

import io.quantumlock.domain.audit.AuditedState;
import io.quantumlock.domain.customer.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.SqlStatement;

/// What the rows of a shard are found by: its name, after the customer whose shard it is, so that
/// they lie with his licenses.
///
/// @param customer 0 where it is no customer's
record ShardKey(long customer, String shard) {

  static ShardKey of(String shard) {
    return new ShardKey(AuditedState.owner(shard).map(CustomerId::value).orElse(0L), shard);
  }

  /// Reads whatever is there: a row may have been put under a customer whose it is not.
  static ShardKey read(ResultSet row) throws SQLException {
    return new ShardKey(row.getLong("customer_id"), row.getString("shard"));
  }

  /// As `:customer` and `:shard`.
  <S extends SqlStatement<S>> S bindTo(S statement) {
    return statement.bind("customer", customer).bind("shard", shard);
  }
}
