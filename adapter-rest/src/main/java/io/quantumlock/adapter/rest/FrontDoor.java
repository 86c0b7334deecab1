package io.quantumlock.adapter.rest;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Stands before all routes: gives every request its id, and every answer the headers that all
/// have.
final class FrontDoor extends Handler.Wrapper {
  /// For whatever is no page: a browser that shows it does nothing with it.
  private static final String NO_PAGE = "default-src 'none'; frame-ancestors 'none'";

  private static final String FOR_A_YEAR = "max-age=31536000";
  private static final String METHOD_OVERRIDE = "X-HTTP-Method-Override";

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    stamp(request, response);
    Trail.of(request); // begins
    return super.handle(withItsOwnMethod(request), response, callback);
  }

  static void stamp(Request request, Response response) {
    var headers = response.getHeaders();
    if (request.isSecure()) {
      headers.put(HttpHeader.STRICT_TRANSPORT_SECURITY, FOR_A_YEAR);
    }
    headers
        .put(RequestId.HEADER, RequestId.of(request))
        .put(HttpHeader.CACHE_CONTROL, "no-store")
        .put("X-Content-Type-Options", "nosniff")
        .put("Content-Security-Policy", NO_PAGE)
        .put("Referrer-Policy", "no-referrer");
  }

  /// Javalin would let a header overrule the method, which proxies and logs do not know of.
  private static Request withItsOwnMethod(Request request) {
    if (!request.getHeaders().contains(METHOD_OVERRIDE)) {
      return request;
    }
    var headers = HttpFields.build(request.getHeaders()).remove(METHOD_OVERRIDE).asImmutable();
    return new Request.Wrapper(request) {
      @Override
      public HttpFields getHeaders() {
        return headers;
      }
    };
  }
}
