package io.quantumlock.adapter.jdbc;

import io.quantumlock.domain.Unavailable;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import org.h2.api.ErrorCode;
import org.h2.mvstore.MVStoreException;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.JdbiException;

/// The one place that tells a database that is away from a statement that is wrong.
final class Failures {
  /// SQLSTATE classes: connection, insufficient resources, operator intervention.
  private static final Set<String> AWAY = Set.of("08", "53", "57");

  /// SQLSTATE: a standby that was not made primary yet, and a commit of unknown outcome.
  private static final Set<String> NOT_DONE = Set.of("25006", "40003");

  /// Those of H2's errors that its exceptions do not tell by their type.
  private static final Set<Integer> AWAY_H2 =
      Set.of(ErrorCode.OBJECT_CLOSED, ErrorCode.IO_EXCEPTION_1, ErrorCode.IO_EXCEPTION_2);

  /// SQLSTATE: serialization failure, deadlock, lock not available, and H2's lock timeout.
  private static final Set<String> COLLISION = Set.of("40001", "40P01", "55P03", "HYT00");

  /// SQLSTATE: lock not available, and H2's lock timeout.
  private static final Set<String> LOCK_TIMEOUT = Set.of("55P03", "HYT00");

  private Failures() {}

  /// Whether the transaction was rolled back for the sake of another and may succeed if repeated.
  static boolean isCollision(JdbiException e) {
    return sqlException(e)
        .filter(
            sql ->
                COLLISION.contains(state(sql))
                    || sql.getErrorCode() == ErrorCode.CONCURRENT_UPDATE_1)
        .isPresent();
  }

  /// Whether another transaction held on to what this one needed.
  static boolean isLockTimeout(JdbiException e) {
    return sqlException(e).filter(sql -> LOCK_TIMEOUT.contains(state(sql))).isPresent();
  }

  static RuntimeException translate(JdbiException e) {
    if (isCollision(e)) {
      return new Unavailable("other transactions were in the way of this one, again and again", e);
    }
    if (e instanceof ConnectionException) {
      return new Unavailable("the database does not answer", e);
    }
    return sqlException(e).map(sql -> translate(e, sql)).orElse(e);
  }

  static RuntimeException translate(Exception e, SQLException sql) {
    if (isAway(sql)) {
      return new Unavailable("the database went away", e);
    }
    // Without the cause, whose message may quote the values of a row.
    var bug =
        new IllegalStateException(
            "the database refused a statement: SQLSTATE "
                + state(sql)
                + ", error "
                + sql.getErrorCode());
    bug.setStackTrace(e.getStackTrace());
    return bug;
  }

  /// Whether a statement was given up, for which both databases have one SQLSTATE.
  static boolean isCanceled(SQLException e) {
    return state(e).equals("57014");
  }

  static boolean isAway(SQLException e) {
    return e instanceof SQLTransientConnectionException
        || e instanceof SQLNonTransientConnectionException
        || AWAY.contains(state(e).substring(0, Math.min(2, state(e).length())))
        || NOT_DONE.contains(state(e))
        || AWAY_H2.contains(e.getErrorCode())
        || isOfTheStore(e);
  }

  /// H2 tells of a file that it cannot write as of an error of its own.
  private static boolean isOfTheStore(SQLException e) {
    return e.getErrorCode() == ErrorCode.GENERAL_ERROR_1
        && e.getCause() instanceof MVStoreException;
  }

  static String state(SQLException e) {
    return Optional.ofNullable(e.getSQLState()).orElse("");
  }

  static Optional<SQLException> sqlException(Throwable e) {
    for (var cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return Optional.of(sql);
      }
    }
    return Optional.empty();
  }
}
