package io.quantumlock.adapter.rest;

import io.javalin.http.Context;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// The parameters of a query, by name and type, read as strictly as a [RequestBody]: a parameter
/// that is given must have a value that holds, and be given once. What nobody asks for is ignored.
final class QueryParameters {
  private final String query;
  private final FieldErrors errors = new FieldErrors();

  private QueryParameters(String query) {
    this.query = query;
  }

  static QueryParameters of(Context ctx) {
    var query = ctx.req().getQueryString();
    return new QueryParameters(query == null ? "" : query);
  }

  /// @param parse turns the text into a value, or throws a Rejection.Invalid naming the field
  <T> Optional<T> text(String name, Function<String, T> parse) {
    var values = values(name);
    if (values.size() > 1) {
      errors.add(name, "must not be given twice");
    }
    return values.stream().findFirst().flatMap(raw -> errors.attempt(() -> parse.apply(raw)));
  }

  /// @param parse sees a number that fits no int as the nearest one that does, so as to tell what
  ///   would be right
  <T> Optional<T> integer(String name, Function<Integer, T> parse) {
    return text(name, Function.identity()).flatMap(text -> integer(name, text, parse));
  }

  /// @return what `value` gives, or nothing where that is turned down, which is noted
  <T> Optional<T> attempt(Supplier<T> value) {
    return errors.attempt(value);
  }

  /// @throws io.quantumlock.domain.Rejection.Invalid with all that was noted, if anything was
  void check() {
    errors.throwIfAny();
  }

  private <T> Optional<T> integer(String name, String text, Function<Integer, T> parse) {
    var number = Integers.parse(text);
    if (number.isEmpty()) {
      errors.add(name, "must be an integer");
    }
    var value = number.flatMap(n -> errors.attempt(() -> parse.apply(n)));
    if (Integers.isTooLarge(text)) {
      errors.add(name, "must be at most " + Integer.MAX_VALUE);
    }
    return value;
  }

  private List<String> values(String name) {
    var values = new ArrayList<String>();
    for (var pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (decode(equals < 0 ? pair : pair.substring(0, equals)).filter(name::equals).isPresent()) {
        decode(equals < 0 ? "" : pair.substring(equals + 1))
            .ifPresentOrElse(values::add, () -> errors.add(name, "must be percent-encoded"));
      }
    }
    return values;
  }

  private static Optional<String> decode(String encoded) {
    try {
      return Optional.of(URLDecoder.decode(encoded, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
