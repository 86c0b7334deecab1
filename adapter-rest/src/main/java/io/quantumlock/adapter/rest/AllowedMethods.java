package io.quantumlock.adapter.rest;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import io.javalin.http.MethodNotAllowedResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Which methods each path of a routing table answers to.
record AllowedMethods(Map<String, List<String>> byPath) {

  static AllowedMethods of(List<Route> routes) {
    var byPath = new TreeMap<String, List<String>>();
    for (var route : routes) {
      var methods = byPath.computeIfAbsent(route.path(), _ -> new ArrayList<>());
      methods.add(route.method().name());
      if (route.method().equals(HandlerType.GET)) {
        methods.add(HandlerType.HEAD.name());
      }
    }
    byPath.values().forEach(methods -> methods.add(HandlerType.OPTIONS.name()));
    return new AllowedMethods(byPath);
  }

  Set<String> paths() {
    return byPath.keySet();
  }

  /// Turns down other methods on a path that stands in the table to the letter, which Javalin would
  /// try on a path with a parameter: a license key is never called `generate`.
  void check(Context ctx) {
    var path = withoutSlashAtEnd(ctx.req().getRequestURI());
    var methods = byPath.get(path);
    if (methods != null && !methods.contains(ctx.req().getMethod())) {
      throw new MethodNotAllowedResponse("", Map.of(Header.ALLOW, allow(path)));
    }
  }

  private static String withoutSlashAtEnd(String path) {
    return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  Handler tell(String path) {
    return ctx -> {
      ctx.status(204).header(Header.ALLOW, allow(path));
      ctx.res().setContentType(null);
    };
  }

  private String allow(String path) {
    return String.join(", ", byPath.getOrDefault(path, List.of()));
  }
}
