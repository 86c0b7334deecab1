package io.quantumlock.adapter.rest;

import io.javalin.http.Handler;
import java.nio.charset.StandardCharsets;
import java.util.List;

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
        Route.get("/docs", page(Asset.load("docs.html", HTML))),
        Route.get("/docs/docs.js", Asset.load("docs.js", SCRIPT)),
        Route.get("/docs/swagger-ui.css", Asset.load("swagger-ui.css", "text/css; charset=utf-8")),
        Route.get("/docs/swagger-ui-bundle.js", Asset.load("swagger-ui-bundle.js", SCRIPT)),
        Route.get("/redoc", page(Asset.load("redoc.html", HTML))),
        Route.get("/redoc/redoc.js", Asset.load("redoc.js", SCRIPT)),
        Route.get("/redoc/redoc.standalone.js", withoutForeignLogo("redoc.standalone.js")),
        Route.get("/openapi.json", Asset.load("openapi.json", "application/json")));
  }

  private static Handler page(Asset asset) {
    return ctx -> {
      ctx.header("Content-Security-Policy", POLICY);
      asset.handle(ctx);
    };
  }

  /// Redoc fetches its own logo from a server of its makers; an empty image takes its place.
  private static Asset withoutForeignLogo(String name) {
    var script = new String(Asset.load(name, SCRIPT).content(), StandardCharsets.UTF_8);
    return Asset.of(
        script
            .replace("https://cdn.redoc.ly/redoc/logo-mini.svg", "data:image/svg+xml,<svg/>")
            .getBytes(StandardCharsets.UTF_8),
        SCRIPT);
  }
}
