package io.quantumlock.adapter.jdbc;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/// Tells the pool which connections not to use again. Its own list of errors knows none of H2's.
/// One whose statement took too long is whole: to close it would cost a new one, and now and then
/// ten seconds, since a pool that is closed meanwhile waits for itself.
final class BrokenConnections implements SQLExceptionOverride {
  @java.lang.Override
  public SQLExceptionOverride.Override adjudicate(SQLException e) {
    if (Failures.isCanceled(e)) {
      return SQLExceptionOverride.Override.DO_NOT_EVICT;
    }
    return Failures.isAway(e)
        ? SQLExceptionOverride.Override.MUST_EVICT
        : SQLExceptionOverride.Override.CONTINUE_EVICT;
  }
}
