package io.quantumlock.bootstrap.e2e;

import io.quantumlock.domain.customer.Plan;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Customers that are there before the server is.
final class Vendor {
  private Vendor() {}

  /// @param settings of the server that is to be theirs
  /// @return an API key of each
  static List<String> several(int count, Map<String, String> settings) {
    try (var node = Node.with(settings)) {
      return IntStream.range(0, count)
          .mapToObj(i -> node.customer("vendor-" + i, Plan.ENTERPRISE).reveal())
          .toList();
    }
  }

  /// @return the API key of a customer
  static String with(Map<String, String> settings) {
    return several(1, settings).getFirst();
  }
}
