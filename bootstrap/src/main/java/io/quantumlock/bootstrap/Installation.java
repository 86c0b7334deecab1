package io.quantumlock.bootstrap;

import io.quantumlock.adapter.crypto.BouncyCastleSigningKeys;
import io.quantumlock.adapter.crypto.EngineSigner;
import io.quantumlock.adapter.crypto.EngineVerifier;
import io.quantumlock.adapter.crypto.Engines;
import io.quantumlock.adapter.crypto.HmacRowMarks;
import io.quantumlock.adapter.crypto.HmacTokenDigests;
import io.quantumlock.adapter.crypto.Keychain;
import io.quantumlock.adapter.crypto.MasterKey;
import io.quantumlock.adapter.crypto.MasterKeyRotation;
import io.quantumlock.adapter.crypto.ShakeSeeds;
import io.quantumlock.adapter.jdbc.Database;
import io.quantumlock.adapter.quantum.FingerprintPool;
import io.quantumlock.adapter.quantum.QuantumBackends;
import io.quantumlock.application.Ports;
import io.quantumlock.application.QuantumLock;
import io.quantumlock.bootstrap.settings.MasterKeySource;
import io.quantumlock.bootstrap.settings.Settings;
import io.quantumlock.domain.fingerprint.Fingerprints;
import io.quantumlock.domain.fingerprint.QuantumBackend;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.LoggerFactory;

/// All parts put together, from the bottom up: the database, the master key, the simulator, the use
/// cases. Closes them in reverse.
public final class Installation implements AutoCloseable {
  private static final int WAITING_PER_CORE = 256;

  /// See docs/decisions/overload.md.
  private static final Duration PATIENCE = Duration.ofMillis(150);

  private final Database database;
  private final FingerprintPool fingerprints;
  private final boolean standInSimulates;
  private final Engines engines;
  private final QuantumLock quantumLock;
  private final MasterKeySource masterKeySource;
  private final RefusedRings refusedRings;
  private final MasterKeyRotation masterKeyRotation;

  private Installation(
      Database database,
      FingerprintPool fingerprints,
      boolean standInSimulates,
      Engines engines,
      QuantumLock quantumLock,
      MasterKeySource masterKeySource,
      MasterKeyRotation masterKeyRotation) {
    this.database = database;
    this.fingerprints = fingerprints;
    this.standInSimulates = standInSimulates;
    this.engines = engines;
    this.quantumLock = quantumLock;
    this.masterKeySource = masterKeySource;
    refusedRings = new RefusedRings(quantumLock.findRefusedKeyRings());
    this.masterKeyRotation = masterKeyRotation;
  }

  /// Opens what the settings name; makes home folder, database, master key and default keys where
  /// there is nothing yet.
  public static Installation open(Settings settings) {
    // Before several threads begin to log: SLF4J would warn of what it meets while it starts.
    LoggerFactory.getILoggerFactory();
    var installation = open(settings, (ports, _, _) -> ports);
    try {
      installation.prove();
      return installation;
    } catch (RuntimeException | Error e) {
      installation.close();
      throw e;
    }
  }

  /// Opens what the settings name where it was opened before, and makes nothing.
  ///
  /// @throws CannotStart when there is no database, or nothing is in it
  public static Installation openExisting(Settings settings) {
    Home.requireDatabase(settings);
    try (var database = Database.open(Home.database(settings))) {
      if (database.isEmpty()) {
        throw new CannotStart("The database is empty");
      }
    }
    return open(settings);
  }

  /// Puts something between the use cases and the ports.
  @FunctionalInterface
  interface Instruments {
    Ports over(Ports ports, FingerprintPool pool, Database database);
  }

  /// What [#prove()] does is left to do, but for keys that are missing. When a wish cannot be met,
  /// nothing is made.
  static Installation open(Settings settings, Instruments instruments) {
    return open(settings, instruments, InstantSource.system());
  }

  static Installation open(Settings settings, Instruments instruments, InstantSource clock) {
    var wish = settings.quantumBackend();
    boolean takesAny = wish.equals(QuantumBackends.AUTO);
    var backend = takesAny ? QuantumBackends.standIn() : choose(wish);
    var engines = Engines.choose(settings.kmsEngine());
    Home.prepare(settings.home());
    var database = Database.open(Home.database(settings));
    try {
      return over(database, backend, takesAny, engines, settings.masterKey(), instruments, clock);
    } catch (RuntimeException | Error e) {
      database.close();
      throw e;
    }
  }

  private static QuantumBackend choose(String wish) {
    VectorModule.loadIfAskedFor();
    return QuantumBackends.choose(wish);
  }

  private static Installation over(
      Database database,
      QuantumBackend backend,
      boolean standsIn,
      Engines engines,
      MasterKeySource source,
      Instruments instruments,
      InstantSource clock) {
    var keychain = MasterKeyAccess.open(source, database, clock.instant());
    int cores = Runtime.getRuntime().availableProcessors();
    var fingerprints =
        new FingerprintPool(
            backend, new ShakeSeeds(keychain), cores, WAITING_PER_CORE * cores, PATIENCE);
    try {
      var ports = ports(database, keychain, fingerprints, engines, clock);
      var quantumLock = QuantumLock.over(instruments.over(ports, fingerprints, database));
      var rotation = new MasterKeyRotation(keychain, database.rootSecrets(), ports.keyRings());
      var installation =
          new Installation(
              database, fingerprints, standsIn, engines, quantumLock, source, rotation);
      if (quantumLock.prepareKeyRings().isDue()) {
        installation.proveKeys();
      }
      return installation;
    } catch (RuntimeException | Error e) {
      fingerprints.close();
      throw e;
    }
  }

  /// Brings the database up to date and does nothing else.
  public static void migrate(Settings settings) {
    Home.prepare(settings.home());
    Database.open(Home.database(settings)).close();
  }

  static Ports ports(
      Database database,
      Keychain keychain,
      Fingerprints fingerprints,
      Engines engines,
      InstantSource clock) {
    var random = new SecureRandom();
    var marks = new HmacRowMarks(keychain);
    return new Ports(
        database.licenses(marks),
        database.answeredRequests(),
        database.customers(),
        database.personalData(marks),
        database.apiKeys(marks),
        database.serviceTokens(marks),
        database.keyRings(marks),
        database.auditTrail(),
        new HmacTokenDigests(keychain),
        fingerprints,
        new BouncyCastleSigningKeys(keychain, random),
        new EngineSigner(keychain, random, engines),
        new EngineVerifier(engines),
        random,
        clock);
  }

  /// Makes default keys where there are none yet, sees that the algorithms and every key work, and
  /// chooses the simulator where any will do.
  ///
  /// @throws CannotStart when a key does not work
  void prove() {
    proveKeys();
    refusedRings.look();
    if (standInSimulates) {
      fingerprints.take(choose(QuantumBackends.AUTO));
    }
  }

  private void proveKeys() {
    try {
      engines.prove();
      quantumLock.prepareKeyRings().prepare();
    } catch (IllegalStateException e) {
      throw new CannotStart(
          e.getMessage() + "; the master key in use is from " + masterKeySource.described(), e);
    }
  }

  public QuantumLock quantumLock() {
    return quantumLock;
  }

  public MasterKeyRotation masterKeyRotation() {
    return masterKeyRotation;
  }

  /// The key to rotate to: made where it is not there yet, and found again where it is.
  public MasterKey nextMasterKey(MasterKeySource source) {
    return MasterKeyAccess.next(source, database.rootSecrets().masterKeys());
  }

  RefusedRings refusedRings() {
    return refusedRings;
  }

  /// @throws io.quantumlock.adapter.jdbc.CannotOpen when another process serves the same, embedded
  ///   database
  void serveAlone() {
    database.serveAlone();
  }

  Fingerprints fingerprints() {
    return fingerprints;
  }

  Engines engines() {
    return engines;
  }

  @Override
  public void close() {
    fingerprints.close();
    database.close();
  }
}
