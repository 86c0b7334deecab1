package io.quantumlock.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.domain.Unavailable;
import java.sql.SQLException;
import org.h2.api.ErrorCode;
import org.h2.message.DbException;
import org.jdbi.v3.core.transaction.TransactionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WhatAFailureMeansTest {
  private static RuntimeException translated(SQLException e) {
    return Failures.translate(new TransactionException(new IllegalStateException(e)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"08006", "08001", "53300", "57P01", "57P03", "25006", "40003"})
  void aStateOfADatabaseThatIsAwayIsUnavailable(String state) {
    assertThat(translated(new SQLException("", state))).isInstanceOf(Unavailable.class);
    assertThat(Failures.isAway(new SQLException("", state))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        ErrorCode.CONNECTION_BROKEN_1,
        ErrorCode.DATABASE_IS_CLOSED,
        ErrorCode.DATABASE_CALLED_AT_SHUTDOWN,
        ErrorCode.DATABASE_ALREADY_OPEN_1,
        ErrorCode.OBJECT_CLOSED,
        ErrorCode.IO_EXCEPTION_1,
        ErrorCode.IO_EXCEPTION_2
      })
  void anErrorOfAnH2ThatIsAwayIsUnavailable(int code) {
    assertThat(translated(DbException.get(code, "x", "y").getSQLException()))
        .isInstanceOf(Unavailable.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"40001", "40P01", "55P03", "HYT00"})
  void aCollisionIsWorthAnotherAttempt(String state) {
    var failure = new TransactionException(new SQLException("", state));

    assertThat(Failures.isCollision(failure)).isTrue();
    assertThat(Failures.translate(failure))
        .isInstanceOf(Unavailable.class)
        .hasMessageStartingWith("other transactions were in the way");
  }

  @ParameterizedTest
  @ValueSource(strings = {"23505", "42601", "22001", ""})
  void anythingElseIsABug(String state) {
    assertThat(translated(new SQLException("the row's values", state)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(state)
        .hasMessageNotContaining("values")
        .hasNoCause();
  }

  @Test
  void aFailureWithoutAStateIsABugToo() {
    assertThat(translated(new SQLException())).isInstanceOf(IllegalStateException.class);
    assertThat(Failures.isCollision(new TransactionException("no cause"))).isFalse();
  }
}
