package io.quantumlock.adapter.jdbc;

import io.quantumlock.domain.Unavailable;
import java.sql.SQLException;

/// Tells whoever starts the program why there is no database.
final class OpeningFailures {
  /// SQLSTATE: the server wants a password, and none was given.
  private static final String REJECTED = "08004";

  /// SQLSTATE class: invalid authorization.
  private static final String NOT_AUTHORIZED = "28";

  private OpeningFailures() {}

  /// @return an [Unavailable] where trying again may help, a [CannotOpen] where it cannot
  static RuntimeException explain(DatabaseSettings settings, RuntimeException failure) {
    var sql = Failures.sqlException(failure);
    if (sql.isEmpty()) {
      return cannot(settings, "cannot be opened: " + failure.getMessage(), failure);
    }
    var state = Failures.state(sql.get());
    if (state.startsWith(NOT_AUTHORIZED) || state.equals(REJECTED)) {
      var refused =
          "refuses the user " + settings.user() + ": is it the right one, and the password?";
      return cannot(settings, refused, failure);
    }
    var reason = reason(sql.get());
    return Failures.isAway(sql.get())
        ? new Unavailable(
            "The database " + settings.where() + " cannot be reached: " + reason, failure)
        : cannot(settings, "cannot be opened: " + reason, failure);
  }

  /// In the driver's words: it has no row yet whose values it could quote, though perhaps the URL.
  private static String reason(SQLException e) {
    return DatabaseSettings.withoutPassword(String.valueOf(e.getMessage()))
        + " (SQLSTATE "
        + Failures.state(e)
        + ")";
  }

  private static CannotOpen cannot(DatabaseSettings settings, String why, Throwable cause) {
    return new CannotOpen("The database " + settings.where() + " " + why, cause);
  }
}
