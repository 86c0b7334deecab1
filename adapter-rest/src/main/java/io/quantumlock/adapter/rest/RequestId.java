package io.quantumlock.adapter.rest;

import io.javalin.http.Context;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Request;

/// What a request is called in answers and logs: as its caller called it, if that is well-formed.
final class RequestId {
  static final String HEADER = "X-Request-Id";

  private static final String ATTRIBUTE = RequestId.class.getName();
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9._-]{1,128}");

  private RequestId() {}

  /// @return the same every time
  static String of(Request request) {
    return request.getAttribute(ATTRIBUTE) instanceof String id ? id : assign(request);
  }

  static String of(Context ctx) {
    return String.valueOf(ctx.<Object>attribute(ATTRIBUTE));
  }

  private static String assign(Request request) {
    var given = request.getHeaders().get(HEADER);
    var id = given != null && SHAPE.matcher(given).matches() ? given : fresh();
    request.setAttribute(ATTRIBUTE, id);
    return id;
  }

  private static String fresh() {
    return UUID.randomUUID().toString();
  }
}
