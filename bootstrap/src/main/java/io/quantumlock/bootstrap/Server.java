package io.quantumlock.bootstrap;

import io.quantumlock.adapter.rest.HttpApi;
import io.quantumlock.adapter.rest.ManagementApi;
import io.quantumlock.adapter.rest.RequestLog;
import io.quantumlock.adapter.rest.network.HttpSettings;
import io.quantumlock.application.QuantumLock;
import io.quantumlock.bootstrap.metrics.Metrics;
import io.quantumlock.bootstrap.settings.Settings;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// An installation that answers on HTTP.
public final class Server implements AutoCloseable {
  private static final Duration AUDIT_SIGNED_EVERY = Duration.ofMinutes(1);
  private static final Duration KEYS_LOOKED_AT_EVERY = Duration.ofMinutes(1);
  private static final Duration AUDIT_PRUNED_EVERY = Duration.ofHours(1);
  private static final Duration CERTIFICATES_READ_EVERY = Duration.ofSeconds(2);
  private static final Duration WARM_UP = Duration.ofSeconds(5);
  private static final Duration RACE = Duration.ofSeconds(1);

  private final Installation installation;
  private final HttpApi http;
  private final HttpSettings settings;
  private final Opened opened;

  private Server(Installation installation, HttpApi http, HttpSettings settings, Opened opened) {
    this.installation = installation;
    this.http = http;
    this.settings = settings;
    this.opened = opened;
  }

  /// Answers as soon as it can, which is a moment before it has seen that its keys work. What it is
  /// asked to sign or to verify waits for the self-test of the algorithms.
  public static Server start(Settings settings) {
    return start(settings, _ -> {});
  }

  /// Answers as soon as [#start] does, but returns, and is ready, some seconds later: when the next
  /// requests are about as fast as any.
  ///
  /// @param end done when the server is to end, ready or not
  /// @throws CancellationException when that came first; then the server is closed again, and the
  ///   preparations end soon
  public static Server startWarm(Settings settings, CompletableFuture<?> end) {
    return start(settings, installation -> Preparation.run(() -> warmUp(installation), end));
  }

  private static void warmUp(Installation installation) {
    WarmUp.run(installation.fingerprints(), WARM_UP);
    if (!Thread.currentThread().isInterrupted()) {
      installation.engines().race(RACE);
    }
  }

  static Server start(Settings settings, InstantSource clock) {
    return start(settings, _ -> {}, KEYS_LOOKED_AT_EVERY, clock);
  }

  static Server start(Settings settings, Consumer<Installation> warmUp) {
    return start(settings, warmUp, KEYS_LOOKED_AT_EVERY);
  }

  static Server start(
      Settings settings, Consumer<Installation> warmUp, Duration keysLookedAtEvery) {
    return start(settings, warmUp, keysLookedAtEvery, InstantSource.system());
  }

  static Server start(
      Settings settings,
      Consumer<Installation> warmUp,
      Duration keysLookedAtEvery,
      InstantSource clock) {
    MasterKeyAccess.warn(settings.masterKey());
    var opened = new Opened();
    try {
      var metrics = new Metrics();
      opened.add(metrics::close);
      var installation = Installation.open(settings, metrics::measure, clock);
      opened.add(installation::close);
      installation.serveAlone();
      var serving = new AtomicBoolean();
      manage(settings.management(), installation.quantumLock(), serving, metrics)
          .ifPresent(management -> opened.add(management::close));
      var lock = installation.quantumLock();
      var upkeep = new Opened();
      opened.add(upkeep::close);
      var http =
          HttpApi.start(
              lock,
              Build.release(),
              clock,
              settings.http(),
              metrics.requests().and(new RequestLog()));
      opened.add(http::close);
      installation.prove();
      metrics.countRefusedRings(installation.refusedRings()::count);
      begin(upkeep, installation, settings, keysLookedAtEvery);
      warmUp.accept(installation);
      var certificates = Upkeep.every(certificatesRead(settings), () -> renew(http));
      opened.add(certificates::close);
      serving.set(true);
      opened.add(() -> serving.set(false));
      return new Server(installation, http, settings.http(), opened);
    } catch (RuntimeException | Error e) {
      opened.close();
      throw e;
    }
  }

  private static void begin(
      Opened upkeep, Installation installation, Settings settings, Duration keysLookedAtEvery) {
    var lock = installation.quantumLock();
    upkeep.add(Upkeep.every(AUDIT_SIGNED_EVERY, () -> signAudit(lock))::close);
    var refusedRings = installation.refusedRings();
    upkeep.add(Upkeep.every(keysLookedAtEvery, () -> lookAtKeys(lock, refusedRings))::close);
    var forget = lock.forgetAnsweredRequests();
    upkeep.add(Upkeep.every(settings.forgetEvery(), forget::forget)::close);
    var kept = settings.auditKept();
    var pruned = kept.isZero() ? Duration.ZERO : AUDIT_PRUNED_EVERY;
    upkeep.add(Upkeep.every(pruned, () -> lock.pruneAudit().prune(kept))::close);
  }

  /// @return that there is no more to sign at once
  private static boolean signAudit(QuantumLock lock) {
    lock.signAuditHead().sign();
    return false;
  }

  /// A key that nobody uses is rotated, and loses its seeds, all the same.
  ///
  /// @return that there is no more to do at once
  private static boolean lookAtKeys(QuantumLock lock, RefusedRings refusedRings) {
    refusedRings.look();
    var _ = lock.settleKeyRings().settleAll();
    return false;
  }

  private static Duration certificatesRead(Settings settings) {
    return settings.http().tls().isPresent() ? CERTIFICATES_READ_EVERY : Duration.ZERO;
  }

  /// @return that there is no more to do at once
  private static boolean renew(HttpApi http) {
    http.renewCertificate();
    return false;
  }

  private static Optional<ManagementApi> manage(
      Settings.Management settings,
      QuantumLock quantumLock,
      AtomicBoolean serving,
      Metrics metrics) {
    if (settings.port() == 0) {
      return Optional.empty();
    }
    BooleanSupplier ready = () -> serving.get() && quantumLock.checkHealth().check().isHealthy();
    return Optional.of(
        ManagementApi.start(settings.host(), settings.port(), ready, metrics::scrape));
  }

  public URI uri() {
    var host = settings.host();
    return URI.create(
        (settings.tls().isPresent() ? "https://" : "http://")
            + (host.contains(":") ? "[" + host + "]" : host)
            + ":"
            + http.port());
  }

  public QuantumLock quantumLock() {
    return installation.quantumLock();
  }

  /// Answers what is under way, then lets go of everything.
  @Override
  public void close() {
    opened.close();
  }
}
