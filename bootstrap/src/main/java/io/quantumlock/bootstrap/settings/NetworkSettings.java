package io.quantumlock.bootstrap.settings;

import io.quantumlock.adapter.rest.network.HttpSettings;
import io.quantumlock.adapter.rest.network.Origin;
import io.quantumlock.adapter.rest.network.Proxies;
import io.quantumlock.adapter.rest.network.ProxyHeader;
import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The settings that say where the API and the management port listen, and whom the API hears.
final class NetworkSettings {
  private static final String LOOPBACK = "127.0.0.1";

  private static final String IN_CLEAR =
      ", where API keys would travel in the clear: set QUANTUMLOCK_TLS_CERTIFICATE_FILE and"
          + " QUANTUMLOCK_TLS_KEY_FILE, or QUANTUMLOCK_HTTP_PLAIN=allowed where a proxy ends TLS";
  private static final String NO_CREDENTIALS =
      ", and the management port speaks plain HTTP without credentials: set"
          + " QUANTUMLOCK_HTTP_PLAIN=allowed where only your own machines reach that address";

  private NetworkSettings() {}

  /// Whether plain HTTP may be spoken on other addresses than those of this machine alone.
  static boolean plainIsAllowed(GivenSettings given) {
    return given.parsed("http.plain", NetworkSettings::plain, "loopback");
  }

  static HttpSettings read(GivenSettings given, boolean plainIsAllowed) {
    var header =
        given.parsed(
            "http.proxy.header", NetworkSettings::header, ProxyHeader.X_FORWARDED_FOR.label());
    var address =
        HttpSettings.on(
            given.parsed(
                "http.host",
                text -> host(text, plainIsAllowed || given.has(TlsSettings.CERTIFICATE), IN_CLEAR),
                LOOPBACK),
            Settings.number(given, "http.port", 8080, 0, 65_535));
    return TlsSettings.read(given)
        .map(address::withTls)
        .orElse(address)
        .withOrigins(given.parsed("http.cors.origins", NetworkSettings::origins, ""))
        .countingFailures(
            Settings.number(given, "http.failures.per.minute", 30, 0, 10_000),
            given.parsed("http.trusted.proxies", text -> proxies(text, header), ""));
  }

  private static Proxies proxies(String text, ProxyHeader header) {
    var networks = list(text).collect(Collectors.toSet());
    return networks.isEmpty() ? Proxies.NONE : Proxies.of(networks, header);
  }

  private static ProxyHeader header(String text) {
    var headers = List.of(ProxyHeader.values());
    var name = Values.oneOf(headers.stream().map(ProxyHeader::label).toList(), text);
    return headers.stream().filter(each -> each.label().equals(name)).findFirst().orElseThrow();
  }

  /// @param objection what follows the address where it is not allowed
  private static String host(String host, boolean anyIsAllowed, String objection) {
    if (!anyIsAllowed && !isLoopback(host)) {
      throw new IllegalArgumentException("is " + host + objection);
    }
    return host;
  }

  /// The management port never speaks TLS. Where it is off, its address does not matter.
  static Settings.Management management(GivenSettings given, boolean plainIsAllowed) {
    int port = Settings.number(given, "management.port", 0, 0, 65_535);
    var host =
        given.parsed(
            "management.host",
            text -> host(text, plainIsAllowed || port == 0, NO_CREDENTIALS),
            LOOPBACK);
    return new Settings.Management(host, port);
  }

  private static boolean plain(String text) {
    return Values.oneOf(List.of("loopback", "allowed"), text).equals("allowed");
  }

  /// Without asking anybody about a name.
  private static boolean isLoopback(String host) {
    try {
      return host.equals("localhost") || InetAddress.ofLiteral(host).isLoopbackAddress();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static Set<Origin> origins(String text) {
    return list(text).map(Origin::new).collect(Collectors.toSet());
  }

  private static Stream<String> list(String text) {
    return Stream.of(text.split(",")).map(String::strip).filter(each -> !each.isEmpty());
  }
}
