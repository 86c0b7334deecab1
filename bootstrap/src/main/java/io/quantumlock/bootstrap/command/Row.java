package io.quantumlock.bootstrap.command;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Named values in the order in which they are shown.
final class Row {
  private final Map<String, @Nullable Object> cells = new LinkedHashMap<>();

  Row with(String name, Object value) {
    cells.put(name, value instanceof Instant instant ? show(instant) : value);
    return this;
  }

  /// Shows nothing as null.
  Row with(String name, Optional<?> value) {
    if (value.isPresent()) {
      return with(name, (Object) value.get());
    }
    cells.put(name, null);
    return this;
  }

  Map<String, @Nullable Object> cells() {
    return Collections.unmodifiableMap(cells);
  }

  private static String show(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
