package io.quantumlock.adapter.rest;

import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Request;

/// The header of W3C Trace Context by which a caller says which trace a request belongs to.
final class TraceParent {
  static final String HEADER = "traceparent";

  /// Version, trace id, parent id, flags; only versions to come may add to that.
  private static final Pattern SHAPE =
      Pattern.compile(
          "(?!ff)(?<version>[0-9a-f]{2})-(?!0{32})(?<trace>[0-9a-f]{32})"
              + "-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(?<more>-.*)?");

  private TraceParent() {}

  static Optional<String> traceId(Request request) {
    var given = request.getHeaders().getValuesList(HEADER);
    return given.size() == 1 ? traceId(given.getFirst()) : Optional.empty();
  }

  /// @return nothing when the header is not well-formed, as if there were none
  static Optional<String> traceId(String header) {
    var parts = SHAPE.matcher(header);
    boolean wellFormed =
        parts.matches() && (parts.group("more") == null || !parts.group("version").equals("00"));
    return wellFormed ? Optional.of(parts.group("trace")) : Optional.empty();
  }
}
