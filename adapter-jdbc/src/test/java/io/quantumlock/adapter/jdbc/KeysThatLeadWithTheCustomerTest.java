package io.quantumlock.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What docs/scaling.md says of the tables that could be spread by customer.
class KeysThatLeadWithTheCustomerTest {
  private final DatabaseSettings settings = Postgres.settings();

  /// A table is spread by a column that all its keys have.
  @Test
  void areAllThoseOfTheTablesThatCouldBeSpread() throws SQLException {
    var sql =
        """
        select table_name
        from information_schema.key_column_usage
          join information_schema.table_constraints
            using (table_name, constraint_schema, constraint_name)
        where constraint_schema = current_schema
          and constraint_type in ('PRIMARY KEY', 'UNIQUE') and ordinal_position = 1
        group by table_name
        having every(column_name = 'customer_id')
        """;

    assertThat(texts(sql))
        .containsExactlyInAnyOrder(
            "license",
            "monthly_usage",
            "ledger",
            "ending",
            "answered_request",
            "audit_head",
            "audit_entry");
  }

  @Test
  void andTheirIndexesDoTooButForThatByWhichKeysAreForgotten() throws SQLException {
    var sql =
        """
        select indexname from pg_indexes
        where schemaname = current_schema and indexdef not like '%(customer_id%'
          and tablename in ('license', 'monthly_usage', 'ledger', 'ending', 'answered_request',
            'audit_head', 'audit_entry')
        """;

    assertThat(texts(sql)).containsExactly("answered_request_by_age");
  }

  private List<String> texts(String sql) throws SQLException {
    Database.open(settings).close();
    return TestDatabases.texts(settings, sql);
  }
}
