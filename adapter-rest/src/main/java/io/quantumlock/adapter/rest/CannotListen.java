package io.quantumlock.adapter.rest;

import io.quantumlock.adapter.rest.network.HttpSettings;
import java.net.InetSocketAddress;

/// The address is not ours or its port cannot be had; the message is for whoever starts the
/// program.
public final class CannotListen extends RuntimeException {
  private CannotListen(String message, Throwable cause) {
    super(message, cause);
  }

  static CannotListen on(HttpSettings settings, Throwable cause) {
    var host = settings.host();
    return new CannotListen(
        "Cannot listen on " + host + ":" + settings.port() + why(host, cause), cause);
  }

  /// The files were good when the settings were read, and are not any more.
  static CannotListen with(HttpSettings settings, IllegalArgumentException cause) {
    return new CannotListen(
        "Cannot listen on %s:%d: a file of the TLS settings %s"
            .formatted(settings.host(), settings.port(), cause.getMessage()),
        cause);
  }

  /// In the system's words where they are not among those that we know better ones for.
  private static String why(String host, Throwable cause) {
    if (new InetSocketAddress(host, 0).isUnresolved()) {
      return ": there is no host of that name";
    }
    var root = rootOf(cause);
    var said = String.valueOf(root.getMessage());
    return switch (said) {
      case String s when s.contains("already in use") -> ": the port is taken";
      case String s when s.contains("assign requested address") ->
          ": that is no address of this machine";
      case String s when s.contains("ermission denied") -> ": this user may not have that port";
      default -> ": " + said;
    };
  }

  private static Throwable rootOf(Throwable failure) {
    var root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }
}
