package io.quantumlock.adapter.rest;

import io.quantumlock.domain.FieldError;
import io.quantumlock.domain.Rejection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// What is wrong with a request, field by field: the first fault of each, so that one answer tells
/// them all.
final class FieldErrors {
  private static final int MOST = 20;
  static final int LONGEST_NAME = 100;

  private final Map<String, FieldError> errors = new LinkedHashMap<>();

  void add(String field, String message) {
    if (errors.size() < MOST) {
      var name = legible(field);
      errors.putIfAbsent(name, new FieldError(name, message));
    }
  }

  int count() {
    return errors.size();
  }

  /// @return what `value` gives, or nothing where that is turned down, which is noted
  <T> Optional<T> attempt(Supplier<T> value) {
    try {
      return Optional.of(value.get());
    } catch (Rejection.Invalid invalid) {
      invalid.errors().forEach(error -> add(error.field(), error.message()));
      return Optional.empty();
    }
  }

  Rejection.Invalid rejection() {
    return new Rejection.Invalid(new ArrayList<>(errors.values()));
  }

  /// @throws Rejection.Invalid with all faults, when there are any
  void throwIfAny() {
    if (!errors.isEmpty()) {
      throw rejection();
    }
  }

  /// The caller chose the name, so it may be anything.
  private static String legible(String name) {
    return name.codePoints()
        .limit(LONGEST_NAME)
        .map(
            c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? '?' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
