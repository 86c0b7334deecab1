package io.quantumlock.adapter.rest;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Which methods each path of a routing table answers to. A path that stands in it to the letter is
/// that path, and no value of a parameter: a license key is never called `generate`.
record AllowedMethods(Map<String, List<String>> byPath, Map<Pattern, List<String>> byPattern) {

  static AllowedMethods of(List<Route> routes) {
    var byPath = new TreeMap<String, List<String>>();
    for (var route : routes) {
      var methods = byPath.computeIfAbsent(route.path(), _ -> new ArrayList<>());
      methods.add(route.method().name());
      if (route.method().equals(HandlerType.GET)) {
        methods.add(HandlerType.HEAD.name());
      }
    }
    var byPattern = new LinkedHashMap<Pattern, List<String>>();
    byPath.forEach(
        (path, methods) -> {
          methods.add(HandlerType.OPTIONS.name());
          if (path.contains("{")) {
            byPattern.put(Pattern.compile(path.replaceAll("\\{[^/]+}", "[^/]+")), methods);
          }
        });
    return new AllowedMethods(byPath, byPattern);
  }

  Set<String> paths() {
    return byPath.keySet();
  }

  /// Turns down what the table has not.
  void check(Context ctx) {
    var methods =
        find(withoutSlashAtEnd(ctx.req().getRequestURI())).orElseThrow(NotFoundResponse::new);
    if (!methods.contains(ctx.req().getMethod())) {
      throw new MethodNotAllowedResponse("", Map.of(Header.ALLOW, String.join(", ", methods)));
    }
  }

  private static String withoutSlashAtEnd(String path) {
    return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  /// By its letters first.
  private Optional<List<String>> find(String path) {
    return Optional.ofNullable(byPath.get(path))
        .or(
            () ->
                byPattern.entrySet().stream()
                    .filter(entry -> entry.getKey().matcher(path).matches())
                    .findFirst()
                    .map(Map.Entry::getValue));
  }

  Handler tell(String path) {
    var allow = String.join(", ", byPath.getOrDefault(path, List.of()));
    return ctx -> {
      ctx.status(204).header(Header.ALLOW, allow);
      ctx.res().setContentType(null);
    };
  }
}
