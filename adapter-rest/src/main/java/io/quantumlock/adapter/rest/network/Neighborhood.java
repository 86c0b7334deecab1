package io.quantumlock.adapter.rest.network;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/// Addresses that one customer of a network has: of IPv4 one, of IPv6 the 64 bits of its network
/// (RFC 6177).
final class Neighborhood {
  private static final int NETWORK_BYTES = 8;

  private Neighborhood() {}

  /// @return the first address of it
  static InetAddress of(InetAddress address) {
    if (!(address instanceof Inet6Address)) {
      return address;
    }
    var bytes = address.getAddress();
    Arrays.fill(bytes, NETWORK_BYTES, bytes.length, (byte) 0);
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new IllegalStateException("an address has as many bytes as before", e);
    }
  }
}
