package io.quantumlock.bootstrap;

import io.quantumlock.adapter.rest.HttpApi;
import io.quantumlock.application.QuantumLock;
import io.quantumlock.bootstrap.settings.Settings;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;

/// An installation that answers on HTTP.
public final class Server implements AutoCloseable {
  private static final Duration WARM_UP = Duration.ofSeconds(3);
  private static final Duration RACE = Duration.ofSeconds(1);

  private final Installation installation;
  private final HttpApi http;
  private final Upkeep upkeep;
  private final AuditClock auditClock;
  private final String host;

  private Server(Installation installation, HttpApi http, Upkeep upkeep, String host) {
    this.upkeep = upkeep;
    this.installation = installation;
    this.http = http;
    this.host = host;
    auditClock = AuditClock.start(installation.quantumLock().signAuditHead(), AuditClock.PERIOD);
  }

  public static Server start(Settings settings) {
    return start(settings, _ -> {});
  }

  /// Takes some seconds longer, after which the first requests are about as fast as any.
  public static Server startWarm(Settings settings) {
    return start(
        settings,
        installation -> {
          WarmUp.run(installation.fingerprints(), WARM_UP);
          installation.engines().race(RACE);
        });
  }

  private static Server start(Settings settings, Consumer<Installation> preparation) {
    MasterKeyAccess.warn(settings.masterKey());
    var installation = Installation.open(settings);
    try {
      preparation.accept(installation);
      var host = settings.http().host();
      var http =
          HttpApi.start(
              installation.quantumLock(),
              Build.release(),
              InstantSource.system(),
              host,
              settings.http().port());
      var upkeep =
          Upkeep.every(
              settings.forgetEvery(), installation.quantumLock().forgetAnsweredRequests()::forget);
      return new Server(installation, http, upkeep, host);
    } catch (RuntimeException | Error e) {
      installation.close();
      throw e;
    }
  }

  public URI uri() {
    return URI.create(
        "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + http.port());
  }

  public QuantumLock quantumLock() {
    return installation.quantumLock();
  }

  /// Answers what is under way, then lets go of everything.
  @Override
  public void close() {
    http.close();
    upkeep.close();
    auditClock.close();
    installation.close();
  }
}
