package io.quantumlock.adapter.rest.network;

import java.time.InstantSource;
import org.eclipse.jetty.http2.HTTP2Cipher;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The identity that handshakes show, renewed when the files hold another.
public final class ServerTls {
  private static final Logger LOG = LoggerFactory.getLogger(ServerTls.class);

  private final TlsFiles files;
  private final InstantSource clock;
  private final SslContextFactory.Server factory = new SslContextFactory.Server();
  private long seen;
  private long tried;

  private ServerTls(TlsFiles files, InstantSource clock) {
    this.files = files;
    this.clock = clock;
    seen = files.checksum();
    tried = seen;
  }

  /// @throws IllegalArgumentException when the files do not hold what they should
  public static ServerTls from(TlsFiles files, InstantSource clock) {
    var tls = new ServerTls(files, clock);
    tls.harden();
    tls.show(files.load());
    return tls;
  }

  /// What keeps its promises today, and no more: forward secrecy, and authenticated encryption.
  private void harden() {
    factory.setIncludeProtocols("TLSv1.3", "TLSv1.2");
    factory.setIncludeCipherSuites(
        "TLS_AES_.*_GCM_.*",
        "TLS_CHACHA20_POLY1305_SHA256",
        "TLS_ECDHE_.*_WITH_AES_.*_GCM_.*",
        "TLS_ECDHE_.*_WITH_CHACHA20_POLY1305_SHA256");
    factory.setCipherComparator(HTTP2Cipher.COMPARATOR);
    factory.setUseCipherSuitesOrder(true);
    factory.setRenegotiationAllowed(false);
    factory.setWantClientAuth(files.clientAuthorities().isPresent());
  }

  /// Takes over what the files hold, when that is new, the same as at the time before, and fits
  /// together; otherwise all stays as it is, and the log is told once. For one thread, now and
  /// then.
  public void renew() {
    long sum = files.checksum();
    boolean isAtRest = sum == seen;
    seen = sum;
    if (!isAtRest || sum == tried) {
      return;
    }
    tried = sum;
    try {
      var identity = files.load();
      factory.reload(_ -> show(identity));
      LOG.info("the new TLS certificate is in use, until {}", identity.until());
    } catch (IllegalArgumentException e) {
      LOG.warn("the TLS certificate stays the one before, since a file {}", e.getMessage());
    } catch (Exception e) {
      LOG.error("the TLS certificate stays the one before", e);
    }
  }

  private void show(TlsFiles.Identity identity) {
    if (!identity.isValid(clock.instant())) {
      LOG.warn("the TLS certificate is not valid now: it ends {}", identity.until());
    }
    factory.setSslContext(identity.context());
  }

  SslContextFactory.Server factory() {
    return factory;
  }
}
