package io.quantumlock.adapter.rest;

import static io.quantumlock.adapter.rest.Route.get;
import static io.quantumlock.adapter.rest.Route.post;

import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.util.JavalinException;
import io.quantumlock.adapter.rest.network.HttpSettings;
import io.quantumlock.adapter.rest.network.ServerTls;
import io.quantumlock.adapter.rest.network.TlsFiles;
import io.quantumlock.application.QuantumLock;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The REST API on a port. Closing it lets the requests under way end first.
public final class HttpApi implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HttpApi.class);

  private final Javalin javalin;
  private final Optional<ServerTls> tls;
  private final int port;

  private HttpApi(Javalin javalin, Optional<ServerTls> tls) {
    this.javalin = javalin;
    this.tls = tls;
    port = javalin.port();
  }

  /// One that nobody listens to.
  public static HttpApi start(
      QuantumLock quantumLock, Release release, InstantSource clock, HttpSettings settings) {
    return start(quantumLock, release, clock, settings, _ -> {});
  }

  /// @param clock tells how long it is until a quota renews
  /// @throws CannotListen when the address or the port cannot be had
  public static HttpApi start(
      QuantumLock quantumLock,
      Release release,
      InstantSource clock,
      HttpSettings settings,
      RequestListener listener) {
    var problems = new Problems(clock);
    var tls = settings.tls().map(files -> identity(files, settings, clock));
    var javalin =
        Javalin.create(
            config -> {
              HttpServer.configure(config, settings, tls, listener);
              problems.answerFor(config);
              var all = new ArrayList<>(routes(quantumLock, release, settings, clock));
              all.addAll(Documentation.routes());
              serve(config.routes, all);
            });
    try {
      return new HttpApi(javalin.start(), tls);
    } catch (JavalinException e) {
      throw CannotListen.on(settings, e);
    }
  }

  private static ServerTls identity(TlsFiles files, HttpSettings settings, InstantSource clock) {
    try {
      return ServerTls.from(files, clock);
    } catch (IllegalArgumentException e) {
      throw CannotListen.with(settings, e);
    }
  }

  static List<Route> routes(
      QuantumLock quantumLock, Release release, HttpSettings settings, InstantSource clock) {
    var open = new PublicRoutes(quantumLock, release);
    var license = new LicenseRoutes(quantumLock);
    var browsing = new BrowsingRoutes(quantumLock);
    var revocation = new RevocationRoutes(quantumLock);
    var account = new AccountRoutes(quantumLock);
    var kms = new KmsRoutes(quantumLock);
    var keys = new KeyRoutes(quantumLock);
    var publicKeys = new PublicKeyRoutes(quantumLock);
    var by = new Credentials(quantumLock, settings, clock);
    return List.of(
        get("/", open::root),
        get("/health", open::health),
        get("/api/v1/plans", open::plans),
        post("/api/v1/licenses/generate", by.customer(license::generate)),
        post("/api/v1/licenses/validate", by.presented(license::asked, license::validate)),
        get("/api/v1/licenses", by.customer(browsing::list)),
        get("/api/v1/licenses/{license_key}", by.customer(browsing::details)),
        post("/api/v1/licenses/{license_key}/revoke", by.customer(revocation::revoke)),
        get("/api/v1/revocations", by.customer(revocation::feed)),
        get("/api/v1/stats", by.customer(account::stats)),
        get("/api/v1/customers/me", by.customer(account::me)),
        post("/api/v1/kms/sign", by.service(kms::sign)),
        post("/api/v1/kms/verify", by.service(kms::verify)),
        post("/api/v1/kms/sign/batch", by.service(kms::signAll)),
        post("/api/v1/kms/verify/batch", by.service(kms::verifyAll)),
        post("/api/v1/kms/keys", by.service(keys::create)),
        get("/api/v1/kms/keys", by.service(keys::list)),
        get("/api/v1/kms/keys/{key_id}", by.service(keys::show)),
        get("/api/v1/kms/keys/{key_id}/public", by.service(publicKeys::export)),
        get("/.well-known/jwks.json", publicKeys::keySet),
        post("/api/v1/kms/keys/{key_id}/rotate", by.service(keys::rotate)),
        post("/api/v1/kms/keys/{key_id}/policy", by.service(keys::configure)),
        post("/api/v1/kms/keys/{key_id}/versions/{version}/state", by.service(keys::change)));
  }

  /// A path that answers to GET answers to HEAD in the same way, and every path to OPTIONS.
  static void serve(RoutesConfig javalin, List<Route> routes) {
    var allowed = AllowedMethods.of(routes);
    javalin.before(allowed::check);
    for (var route : routes) {
      var handler = noting(route.path(), route.handler());
      javalin.addHttpHandler(route.method(), route.path(), handler);
      if (route.method().equals(HandlerType.GET)) {
        javalin.addHttpHandler(HandlerType.HEAD, route.path(), handler);
      }
    }
    allowed.paths().forEach(path -> javalin.options(path, noting(path, allowed.tell(path))));
  }

  private static Handler noting(String path, Handler handler) {
    return ctx -> {
      Trail.of(ctx).took(path);
      Budget.of(ServletContextRequest.getServletContextRequest(ctx.req()))
          .call(
              () -> {
                handler.handle(ctx);
                return ctx;
              });
    };
  }

  /// The port that it listens on.
  public int port() {
    return port;
  }

  /// Looks whether the certificate or its key is another by now; to be called now and then.
  public void renewCertificate() {
    tls.ifPresent(ServerTls::renew);
  }

  /// Whoever has not ended his request when the time is over is cut off, and the server ends all
  /// the same.
  @Override
  public void close() {
    try {
      javalin.stop();
    } catch (JavalinException e) {
      if (!(e.getCause() instanceof TimeoutException)) {
        throw e;
      }
      LOG.warn("requests that did not end in time were cut off");
    }
  }
}
