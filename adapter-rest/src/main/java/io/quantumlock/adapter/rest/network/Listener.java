package io.quantumlock.adapter.rest.network;

import java.time.Duration;
import java.util.Optional;
import org.eclipse.jetty.alpn.server.ALPNServerConnectionFactory;
import org.eclipse.jetty.http2.server.HTTP2ServerConnectionFactory;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;

/// Takes connections: with TLS for HTTP/2 and HTTP/1.1, whichever the caller prefers, without it
/// for HTTP/1.1.
public final class Listener {
  /// As callers offer it, by RFC 7301: Jetty has the name in capitals, and compares them.
  private static final String HTTP_1_1 = "http/1.1";

  private static final Duration IDLE = Duration.ofSeconds(30);

  /// As few as RFC 9113 section 6.5.2 recommends at least.
  private static final int STREAMS = 100;

  private Listener() {}

  /// @param port 0 for any that is free
  public static ServerConnector on(
      String host, int port, Optional<ServerTls> tls, Server server, HttpConfiguration http) {
    var factories =
        tls.map(given -> secure(given, http))
            .orElseGet(() -> new ConnectionFactory[] {new HttpConnectionFactory(http)});
    var connector = new ServerConnector(server, 1, 1, factories);
    connector.setHost(host);
    connector.setPort(port);
    connector.setIdleTimeout(IDLE.toMillis());
    return connector;
  }

  private static ConnectionFactory[] secure(ServerTls tls, HttpConfiguration http) {
    http.addCustomizer(withoutNames());
    var http1 = new HttpConnectionFactory(http);
    var http2 = new HTTP2ServerConnectionFactory(http);
    http2.setMaxConcurrentStreams(STREAMS);
    var choice = new ALPNServerConnectionFactory(http2.getProtocol(), HTTP_1_1);
    choice.setDefaultProtocol(http1.getProtocol());
    var encrypted = new SslConnectionFactory(tls.factory(), choice.getProtocol());
    return new ConnectionFactory[] {encrypted, choice, http2, http1};
  }

  /// There is one certificate and one API, whatever name the caller knows it by.
  private static SecureRequestCustomizer withoutNames() {
    var customizer = new SecureRequestCustomizer();
    customizer.setSniHostCheck(false);
    return customizer;
  }
}
