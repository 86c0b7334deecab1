package io.quantumlock.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.SQLExceptionOverride.Override;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import org.junit.jupiter.api.Test;

class BrokenConnectionsTest {
  private static Override of(SQLException e) {
    return new BrokenConnections().adjudicate(e);
  }

  @Test
  void aConnectionWhoseStatementTookTooLongIsUsedAgain() {
    assertThat(of(new SQLTimeoutException("given up", "57014"))).isEqualTo(Override.DO_NOT_EVICT);
  }

  @Test
  void oneWhoseDatabaseWentAwayIsNot() {
    assertThat(of(new SQLException("away", "57P01"))).isEqualTo(Override.MUST_EVICT);
  }
}
