package io.quantumlock.adapter.rest.network;

import java.util.Set;

/// Where the API listens, and whom it hears.
///
/// @param port 0 for any that is free
/// @param origins of the web pages whose scripts may talk to it, beside its own
public record HttpSettings(String host, int port, Set<Origin> origins) {
  public HttpSettings {
    origins = Set.copyOf(origins);
  }

  /// With nothing that is not needed.
  public static HttpSettings on(String host, int port) {
    return new HttpSettings(host, port, Set.of());
  }
}
