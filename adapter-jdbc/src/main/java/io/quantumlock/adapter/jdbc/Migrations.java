package io.quantumlock.adapter.jdbc;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/// Brings the tables of a database from one version to the next. The connections are not a pool's:
/// a migration may take its time.
public final class Migrations {
  /// A name of its own, so that an embedding application can have Flyway too.
  private static final String HISTORY = "quantumlock_schema_history";

  /// That of the newest file.
  static final String NEWEST = "17";

  /// Flyway asks once a second, and by default gives up after 50 times.
  private static final int AS_LONG_AS_IT_TAKES = -1;

  private final DatabaseSettings settings;

  public Migrations(DatabaseSettings settings) {
    this.settings = settings;
  }

  /// To the newest version that there is. Tables that have it are left alone: at most starts there
  /// is nothing to do, and Flyway would look at every file to find that out. So a file that was
  /// altered since is noticed only when there is something to do.
  ///
  /// @throws io.quantumlock.domain.Unavailable when the database cannot be reached
  /// @throws CannotOpen when it can, and is not for us
  public void run() {
    if (!isUpToDate()) {
      migrate(flyway());
    }
  }

  private boolean isUpToDate() {
    settings.prepare();
    var sql =
        "select version from " + HISTORY + " where success order by installed_rank desc limit 1";
    try (var connection = connect();
        var statement = connection.createStatement();
        var newest = statement.executeQuery(sql)) {
      return newest.next() && NEWEST.equals(newest.getString(1));
    } catch (SQLException _) {
      // whatever it is, Flyway meets it too, and it is explained there
      return false;
    }
  }

  public void runTo(String version) {
    migrate(flyway().target(version));
  }

  private void migrate(FluentConfiguration flyway) {
    forgetFailures();
    try {
      flyway.load().migrate();
    } catch (FlywayException e) {
      throw OpeningFailures.explain(settings, e);
    }
  }

  /// On H2 Flyway keeps a migration that failed, for want of room on the disk, say, and goes no
  /// further until somebody has looked. From version 16 on each can be done again, like one that
  /// was killed; an earlier one fails at its first statement.
  private void forgetFailures() {
    if (!settings.isH2()) {
      return;
    }
    try (var connection = connect();
        var statement = connection.createStatement()) {
      statement.executeUpdate("delete from " + HISTORY + " where not success");
    } catch (SQLException _) {
      // there is no history yet, or Flyway says so
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(settings.url(), settings.user(), settings.password());
  }

  /// @return the version that the tables have; nothing where there are none
  public Optional<String> current() {
    return Optional.ofNullable(info().current()).map(Migrations::version);
  }

  /// All that this release knows, oldest first.
  public List<String> versions() {
    return Arrays.stream(info().all())
        .filter(info -> info.getScript().endsWith(".sql"))
        .map(Migrations::version)
        .distinct()
        .toList();
  }

  private MigrationInfoService info() {
    try {
      return flyway().load().info();
    } catch (FlywayException e) {
      throw OpeningFailures.explain(settings, e);
    }
  }

  private static String version(MigrationInfo info) {
    return info.getVersion().getVersion();
  }

  /// Whoever meets another that migrates waits for as long as that takes.
  FluentConfiguration flyway() {
    settings.prepare();
    return Flyway.configure()
        .dataSource(settings.url(), settings.user(), settings.password())
        .locations("classpath:io/quantumlock/adapter/jdbc/migrations")
        .table(HISTORY)
        .lockRetryCount(AS_LONG_AS_IT_TAKES);
  }
}
