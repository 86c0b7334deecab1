package io.quantumlock.adapter.rest.network;

import java.util.Optional;
import java.util.Set;

/// Where the API listens, and whom it hears.
///
/// @param port 0 for any that is free
/// @param tls nothing for plain HTTP
/// @param origins of the web pages whose scripts may talk to it, beside its own
/// @param proxies that are believed when they say for whom they ask
/// @param failuresPerMinute how many credentials from one address may open nothing; 0 for any
///   number
public record HttpSettings(
    String host,
    int port,
    Optional<TlsFiles> tls,
    Set<Origin> origins,
    Proxies proxies,
    int failuresPerMinute) {
  public HttpSettings {
    origins = Set.copyOf(origins);
  }

  /// For whoever is on the same machine.
  public static HttpSettings on(String host, int port) {
    return new HttpSettings(host, port, Optional.empty(), Set.of(), Proxies.NONE, 0);
  }

  public HttpSettings withTls(TlsFiles files) {
    return new HttpSettings(host, port, Optional.of(files), origins, proxies, failuresPerMinute);
  }

  public HttpSettings withOrigins(Set<Origin> named) {
    return new HttpSettings(host, port, tls, named, proxies, failuresPerMinute);
  }

  public HttpSettings countingFailures(int perMinute, Proxies believed) {
    return new HttpSettings(host, port, tls, origins, believed, perMinute);
  }

  /// Whether callers of the KMS must show a certificate.
  public boolean asksForClientCertificates() {
    return tls.flatMap(TlsFiles::clientAuthorities).isPresent();
  }
}
