package io.quantumlock.adapter.rest.network;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.InetAddressSet;

/// The proxies that are believed when they say for whom they ask. Anybody else may say what he
/// likes.
public final class Proxies {
  private static final Pattern NETWORK = Pattern.compile("([0-9a-fA-F:.]+)(/\\d{1,3})?");

  public static final Proxies NONE = of(Set.of(), ProxyHeader.X_FORWARDED_FOR);

  private final InetAddressSet trusted;
  private final ProxyHeader header;

  private Proxies(InetAddressSet trusted, ProxyHeader header) {
    this.trusted = trusted;
    this.header = header;
  }

  /// @param networks such as `10.0.0.0/8`, or single addresses
  /// @throws IllegalArgumentException when one of these is no network
  public static Proxies of(Set<String> networks, ProxyHeader header) {
    var trusted = new InetAddressSet();
    for (var network : networks) {
      try {
        requireLiteral(network);
        trusted.add(network);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "must hold networks such as 10.0.0.0/8 or 2001:db8::/32, with no bits set beyond the"
                + " prefix, and not \"%s\"".formatted(network),
            e);
      }
    }
    return new Proxies(trusted, header);
  }

  /// A name would be looked up.
  private static void requireLiteral(String network) {
    var parts = NETWORK.matcher(network);
    if (!parts.matches()) {
      throw new IllegalArgumentException(network);
    }
    InetAddress.ofLiteral(parts.group(1));
  }

  /// Whoever the request is from, as far as can be believed: the nearest that is no trusted proxy.
  InetAddress client(Request request) {
    return request.getConnectionMetaData().getRemoteSocketAddress()
            instanceof InetSocketAddress peer
        ? client(peer.getAddress(), request.getHeaders())
        : InetAddress.getLoopbackAddress();
  }

  InetAddress client(InetAddress peer, HttpFields headers) {
    var client = peer;
    for (var hop : reversed(peer, headers)) {
      if (!trusted.test(client)) {
        return client;
      }
      try {
        client = InetAddress.ofLiteral(hop);
      } catch (IllegalArgumentException e) {
        return client; // nobody that could be told from others
      }
    }
    return client;
  }

  private List<String> reversed(InetAddress peer, HttpFields headers) {
    try {
      return trusted.test(peer) ? header.hops(headers).reversed() : List.of();
    } catch (IllegalArgumentException e) {
      return List.of(); // quotes that do not end
    }
  }
}
