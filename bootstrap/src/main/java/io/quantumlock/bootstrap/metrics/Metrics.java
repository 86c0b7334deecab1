package io.quantumlock.bootstrap.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.quantumlock.adapter.jdbc.Database;
import io.quantumlock.adapter.quantum.FingerprintPool;
import io.quantumlock.adapter.rest.RequestListener;
import io.quantumlock.application.Ports;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/// All that one server counts and times. No label has a value that a client chooses.
public final class Metrics implements AutoCloseable {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();

  public Metrics() {
    collections.bindTo(registry);
    List.of(
            new JvmMemoryMetrics(),
            new JvmThreadMetrics(),
            new ClassLoaderMetrics(),
            new ProcessorMetrics(),
            new FileDescriptorMetrics(),
            new UptimeMetrics())
        .forEach(binder -> binder.bindTo(registry));
  }

  /// @return the same ports, whose use is measured from now on
  public Ports measure(Ports ports, FingerprintPool pool, Database database) {
    database.reportTo(registry);
    Gauge.builder("quantumlock.fingerprint.queue", pool, FingerprintPool::waiting)
        .description("Simulations that wait for their turn")
        .register(registry);
    return measure(ports, pool::backendName);
  }

  /// @param backend that takes the fingerprints now, by its name
  public Ports measure(Ports ports, Supplier<String> backend) {
    return new Ports(
        new MeasuredLicenses(ports.licenses(), registry),
        ports.answeredRequests(),
        ports.customers(),
        ports.personalData(),
        ports.apiKeys(),
        ports.serviceTokens(),
        ports.keyRings(),
        ports.auditTrail(),
        ports.tokenDigests(),
        new MeasuredFingerprints(ports.fingerprints(), registry, backend),
        ports.signingKeys(),
        new MeasuredSigner(ports.signer(), registry),
        new MeasuredVerifier(ports.verifier(), registry),
        ports.random(),
        ports.clock());
  }

  /// @param refused how many key rings cannot be used, since a row was altered
  public void countRefusedRings(IntSupplier refused) {
    Gauge.builder("quantumlock.kms.refused.keys", refused::getAsInt)
        .description("Keys that are out of use, since a row of theirs was altered")
        .register(registry);
  }

  public RequestListener requests() {
    return new RequestMeter(registry);
  }

  /// In the text format of Prometheus.
  public String scrape() {
    return registry.scrape();
  }

  @Override
  public void close() {
    collections.close();
    registry.close();
  }
}
