package io.quantumlock.adapter.rest;

import io.javalin.http.Handler;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kotlin.LazyKt;
import kotlin.jvm.functions.Function0;

/// The pages for people, all from the jar: a browser that shows them asks no other host.
final class Documentation {
  private static final String HTML = "text/html; charset=utf-8";
  private static final String STYLE = "text/css; charset=utf-8";
  private static final String SCRIPT = "text/javascript; charset=utf-8";

  /// Nothing but what this server sends; the icons are in the viewers' styles.
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; connect-src 'self'; img-src data:;"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'; ";

  private static final String SWAGGER_UI_POLICY = POLICY + "style-src 'self'";

  /// Redoc writes two kinds of style into the page, and searches in a worker that it makes itself.
  private static final String REDOC_POLICY =
      POLICY
          + "style-src 'self' '%s' '%s'; worker-src blob:"
              .formatted(
                  "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=", // empty: filled by script
                  "sha256-QMIg+bpjm3JdElJ388KYke01izlUW0UoNOeKjpMxdgc="); // its scroll bars

  private Documentation() {}

  static List<Route> routes() {
    return List.of(
        Route.get("/docs", page("docs.html", SWAGGER_UI_POLICY)),
        Route.get("/docs/docs.js", asset("docs.js", SCRIPT)),
        Route.get("/docs/swagger-ui.css", asset("swagger-ui.css", STYLE)),
        Route.get("/docs/swagger-ui-bundle.js", asset("swagger-ui-bundle.js", SCRIPT)),
        Route.get("/redoc", page("redoc.html", REDOC_POLICY)),
        Route.get("/redoc/redoc.css", asset("redoc.css", STYLE)),
        Route.get("/redoc/redoc.js", asset("redoc.js", SCRIPT)),
        Route.get("/redoc/redoc.standalone.js", once(Documentation::redocWithoutForeignLogo)),
        Route.get("/openapi.json", asset("openapi.json", "application/json")));
  }

  private static Handler page(String name, String policy) {
    var asset = asset(name, HTML);
    return ctx -> {
      ctx.header("Content-Security-Policy", policy);
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
