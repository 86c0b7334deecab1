package io.quantumlock.bootstrap.settings;

import io.quantumlock.adapter.jdbc.DatabaseSettings;
import io.quantumlock.adapter.rest.network.HttpSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What this installation was told.
///
/// @param home where the embedded database and the master key live
/// @param quantumBackend the simulator to take, or `auto`
/// @param kmsEngine who signs by ML-DSA, or `auto`
/// @param forgetEvery how often a server forgets idempotency keys that count no longer; zero for
///   never
/// @param auditKept how old a row of the audit trail gets before a server deletes it; zero for any
///   age
public record Settings(
    Path home,
    HttpSettings http,
    Db db,
    String quantumBackend,
    String kmsEngine,
    MasterKeySource masterKey,
    Duration forgetEvery,
    Duration auditKept,
    LogFormat logFormat,
    Management management) {

  /// @param port 0 for none
  public record Management(String host, int port) {}

  /// @param url nothing for the embedded database in the home folder
  public record Db(Optional<String> url, String user, String password, int poolSize) {

    /// Without the password, which the URL may hold as well.
    @Override
    public String toString() {
      return "Db[user=" + user + ", poolSize=" + poolSize + "]";
    }
  }

  /// @param environment the environment's variables, of which those that begin with `QUANTUMLOCK_`
  ///   are read
  /// @throws WrongSettings naming every setting that is unknown or wrong
  public static Settings read(Map<String, String> environment) {
    return read(GivenSettings.collect(environment));
  }

  /// All settings, as they count.
  ///
  /// @throws WrongSettings naming every setting that is unknown or wrong
  public static List<EffectiveSetting> list(Map<String, String> environment) {
    var given = GivenSettings.collect(environment);
    read(given);
    return given.effective();
  }

  private static Settings read(GivenSettings given) {
    var home = given.home();
    var url = given.parsed("db.url", Values::databaseUrl);
    if (url.isEmpty()) {
      given.checkHome(folder -> given.fallBack("db.url", DatabaseSettings.embeddedUrl(folder)));
    }
    boolean plainIsAllowed = NetworkSettings.plainIsAllowed(given);
    var settings =
        new Settings(
            home,
            NetworkSettings.read(given, plainIsAllowed),
            new Db(
                url,
                given.text("db.user", "quantumlock"),
                given.text("db.password", ""),
                number(given, "db.pool.size", 10, 1, 1_000)),
            given.parsed("quantum.backend", Values::backend, "auto"),
            given.parsed("kms.engine", Values::engine, "auto"),
            MasterKeySettings.read(given, home),
            Duration.ofMinutes(number(given, "idempotency.forget.minutes", 60, 0, 1_440)),
            Duration.ofDays(number(given, "audit.keep.days", 0, 0, 36_500)),
            given.parsed("log.format", Values::logFormat, "text"),
            NetworkSettings.management(given, plainIsAllowed));
    given.refuseTheRest();
    return settings;
  }

  /// For a command that issues and validates nothing: it takes the simulator and the engine that
  /// need nothing, so that it runs wherever there is a Java.
  public Settings forAdministering() {
    return new Settings(
        home,
        http,
        db,
        "scalar",
        "bouncycastle",
        masterKey,
        forgetEvery,
        auditKept,
        logFormat,
        management);
  }

  static int number(GivenSettings given, String key, int fallback, int min, int max) {
    return given.parsed(key, text -> Values.number(text, min, max), String.valueOf(fallback));
  }
}
