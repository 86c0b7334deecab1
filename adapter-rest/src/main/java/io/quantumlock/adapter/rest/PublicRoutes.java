package io.quantumlock.adapter.rest;

import io.javalin.http.Context;
import io.quantumlock.application.QuantumLock;
import io.quantumlock.domain.customer.Plan;
import java.util.Arrays;
import java.util.List;

/// What needs no credentials.
final class PublicRoutes {
  /// Of the API, as `openapi.json` tells it; a release of the server has another.
  static final String API_VERSION = "1.0.0";

  private final QuantumLock quantumLock;
  private final Release release;

  PublicRoutes(QuantumLock quantumLock, Release release) {
    this.quantumLock = quantumLock;
    this.release = release;
  }

  record Root(
      String service,
      String tagline,
      String version,
      String docs,
      String poweredBy,
      String getStarted) {}

  void root(Context ctx) {
    ctx.json(
        new Root(
            "QuantumLock™ API",
            "Quantum-powered licensing as a service",
            API_VERSION,
            "/docs",
            "SoftQuantus + QCOS Autopilot",
            "https://portal.softquantus.com"));
  }

  record Health(String status, String service, boolean qcosAvailable, String timestamp) {}

  void health(Context ctx) {
    var health = quantumLock.checkHealth().check();
    ctx.status(health.isHealthy() ? 200 : 503)
        .header("X-Version", release.version())
        .header("X-Commit", release.commit())
        .json(
            new Health(
                health.isHealthy() ? "healthy" : "unhealthy",
                "QuantumLock API",
                health.quantum(),
                Iso8601.local(health.at())));
  }

  record PlanLine(String name, String priceMonthly, int licensesPerMonth, List<String> features) {}

  void plans(Context ctx) {
    ctx.json(
        Arrays.stream(Plan.values())
            .map(
                plan ->
                    new PlanLine(
                        plan.title(),
                        plan.monthlyPrice(),
                        plan.licensesPerMonth(),
                        plan.features()))
            .toList());
  }
}
