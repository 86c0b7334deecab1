package io.quantumlock.adapter.rest;

import io.javalin.http.Handler;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kotlin.LazyKt;
import kotlin.jvm.functions.Function0;

/// The pages for people, all from the jar: a browser that shows them asks no other host.
final class Documentation {
  private static final String HTML = "text/html; charset=utf-8";
  private static final String SCRIPT = "text/javascript; charset=utf-8";

  /// Both viewers write styles into the page; Redoc searches in a worker that it makes itself.
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
          + " img-src 'self' data:; font-src 'self' data:; connect-src 'self'; worker-src blob:;"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private Documentation() {}

  static List<Route> routes() {
    return List.of(
        Route.get("/docs", page("docs.html")),
        Route.get("/docs/docs.js", asset("docs.js", SCRIPT)),
        Route.get("/docs/swagger-ui.css", asset("swagger-ui.css", "text/css; charset=utf-8")),
        Route.get("/docs/swagger-ui-bundle.js", asset("swagger-ui-bundle.js", SCRIPT)),
        Route.get("/redoc", page("redoc.html")),
        Route.get("/redoc/redoc.js", asset("redoc.js", SCRIPT)),
        Route.get("/redoc/redoc.standalone.js", once(Documentation::redocWithoutForeignLogo)),
        Route.get("/openapi.json", asset("openapi.json", "application/json")));
  }

  private static Handler page(String name) {
    var asset = asset(name, HTML);
    return ctx -> {
      ctx.header("Content-Security-Policy", POLICY);
      asset.handle(ctx);
    };
  }

  private static Handler asset(String name, String contentType) {
    return once(() -> Asset.load(name, contentType));
  }

  /// Loads it when it is asked for: the viewers take megabytes, and few servers are asked for them.
  private static Handler once(Function0<Asset> load) {
    var asset = LazyKt.lazy(load);
    return ctx -> asset.getValue().handle(ctx);
  }

  /// Redoc fetches its own logo from a server of its makers; an empty image takes its place.
  private static Asset redocWithoutForeignLogo() {
    var original = Asset.load("redoc.standalone.js", SCRIPT).content();
    var script = new String(original, StandardCharsets.UTF_8);
    return Asset.of(
        script
            .replace("https://cdn.redoc.ly/redoc/logo-mini.svg", "data:image/svg+xml,<svg/>")
            .getBytes(StandardCharsets.UTF_8),
        SCRIPT);
  }
}
