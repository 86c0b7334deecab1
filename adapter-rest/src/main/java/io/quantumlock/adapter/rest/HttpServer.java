package io.quantumlock.adapter.rest;

import io.javalin.config.JavalinConfig;
import io.javalin.http.servlet.JavalinServlet;
import io.javalin.http.servlet.ServletEntry;
import io.javalin.json.JavalinJackson3;
import io.quantumlock.adapter.rest.network.CrossOrigin;
import io.quantumlock.adapter.rest.network.HttpSettings;
import io.quantumlock.adapter.rest.network.Listener;
import io.quantumlock.adapter.rest.network.ServerTls;
import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import kotlin.LazyKt;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/// How Javalin and the Jetty beneath it are set up: everything has a limit, and every answer is
/// ours.
final class HttpServer {
  private static final int CONNECTIONS = 4096;

  /// While there are as many connections as there may be.
  private static final Duration IDLE_WHEN_FULL = Duration.ofSeconds(2);

  /// Less than the ten seconds that a container is given to stop.
  private static final Duration STOP = Duration.ofSeconds(7);

  static final JsonMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .build();

  /// Jetty would ask Java's management for the size of a reference, which takes longer to set up
  /// than all of Jetty.
  private static final String REFERENCES_PER_CACHE_LINE =
      "org.eclipse.jetty.util.referencesPerCacheLine";

  private HttpServer() {}

  static void configure(
      JavalinConfig config,
      HttpSettings settings,
      Optional<ServerTls> tls,
      RequestListener listener) {
    if (System.getProperty(REFERENCES_PER_CACHE_LINE) == null) {
      System.setProperty(REFERENCES_PER_CACHE_LINE, "16");
    }
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.http.prefer405over404 = true;
    config.jsonMapper(new JavalinJackson3(JSON, true));
    config.jetty.threadPool = threads();
    config.jetty.modifyHttpConfiguration(HttpServer::harden);
    config.jetty.addConnector(
        (server, http) -> Listener.on(settings.host(), settings.port(), tls, server, http));
    config.jetty.modifyServer(server -> prepare(server, settings, listener));
    config.jetty.modifyServletContextHandler(HttpServer::prepare);
    withoutWebSockets(config);
  }

  /// Jetty's own work on a few threads of the system, each request on a virtual one. There is one
  /// for every connection, so that no request waits to be looked at.
  private static QueuedThreadPool threads() {
    var requests = new VirtualThreadPool(CONNECTIONS);
    requests.setName("http");
    var pool = new QueuedThreadPool(8, 4);
    pool.setName("http-io");
    pool.setVirtualThreadsExecutor(requests);
    pool.addBean(requests);
    return pool;
  }

  private static void harden(HttpConfiguration http) {
    http.setUriCompliance(UriCompliance.DEFAULT);
    http.setSendServerVersion(false);
  }

  /// With a stop timeout, Jetty's connector stops gracefully by itself: it takes no new connection,
  /// answers on the ones that it has, asking to close them, and waits until they are gone.
  private static void prepare(Server server, HttpSettings settings, RequestListener listener) {
    server.setErrorHandler(new ErrorPages(JSON));
    server.setStopTimeout(STOP.toMillis());
    var limit = new NetworkConnectionLimit(CONNECTIONS, server);
    limit.setEndPointIdleTimeout(IDLE_WHEN_FULL.toMillis());
    server.addBean(limit);
    if (!settings.origins().isEmpty()) {
      server.insertHandler(CrossOrigin.from(settings.origins()));
    }
    server.insertHandler(new FrontDoor());
    server.setRequestLog((request, response) -> listener.answered(Trail.ended(request, response)));
  }

  private static void prepare(ServletContextHandler context) {
    var requests = EnumSet.of(DispatcherType.REQUEST);
    context.addFilter(new FilterHolder(new Lingering()), "/*", requests);
    context.addFilter(new FilterHolder(BodyRoom.ofHeap()), "/*", requests);
  }

  private static void withoutWebSockets(JavalinConfig config) {
    config.unsafe.servlet =
        LazyKt.lazy(() -> new ServletEntry(null, new JavalinServlet(config.unsafe)));
  }
}
