package io.quantumlock.adapter.rest;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.util.JavalinException;
import io.quantumlock.adapter.rest.network.HttpSettings;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// What a monitoring system and an orchestrator ask, on a port of its own. It needs no credentials.
public final class ManagementApi implements AutoCloseable {
  private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

  private final Javalin javalin;

  private ManagementApi(Javalin javalin) {
    this.javalin = javalin;
  }

  /// @param ready whether requests should be sent to this node
  /// @param metrics in the text format of Prometheus
  /// @param port 0 for any that is free
  /// @throws CannotListen when the address or the port cannot be had
  public static ManagementApi start(
      String host, int port, BooleanSupplier ready, Supplier<String> metrics) {
    var settings = HttpSettings.on(host, port);
    var problems = new Problems(InstantSource.system());
    var javalin =
        Javalin.create(
            config -> {
              HttpServer.configure(config, settings, Optional.empty(), _ -> {});
              problems.answerFor(config);
              HttpApi.serve(
                  config.routes,
                  List.of(
                      Route.get("/live", ctx -> say(ctx, 200, "live")),
                      Route.get("/ready", ctx -> answer(ctx, ready.getAsBoolean())),
                      Route.get(
                          "/metrics", ctx -> ctx.result(metrics.get()).contentType(PROMETHEUS))));
            });
    try {
      return new ManagementApi(javalin.start());
    } catch (JavalinException e) {
      throw CannotListen.on(settings, e);
    }
  }

  record Status(String status) {}

  private static void answer(Context ctx, boolean ready) {
    say(ctx, ready ? 200 : 503, ready ? "ready" : "not ready");
  }

  private static void say(Context ctx, int status, String word) {
    ctx.status(status).json(new Status(word));
  }

  /// The port that it listens on.
  public int port() {
    return javalin.port();
  }

  @Override
  public void close() {
    javalin.stop();
  }
}
