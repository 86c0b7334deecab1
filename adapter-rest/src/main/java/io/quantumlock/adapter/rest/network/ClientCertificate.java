package io.quantumlock.adapter.rest.network;

import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import org.eclipse.jetty.io.EndPoint.SslSessionData;
import org.eclipse.jetty.server.Request;

/// What a caller has shown of himself in the handshake.
public final class ClientCertificate {
  private ClientCertificate() {}

  /// One of an authority that the server does not trust has ended the handshake; one that was good
  /// then may have ended since.
  public static boolean isShown(Request request, Instant now) {
    return request.getAttribute(SslSessionData.ATTRIBUTE) instanceof SslSessionData session
        && session.peerCertificates() != null
        && session.peerCertificates().length > 0
        && isValid(session.peerCertificates()[0], now);
  }

  private static boolean isValid(X509Certificate certificate, Instant now) {
    try {
      certificate.checkValidity(Date.from(now));
      return true;
    } catch (CertificateExpiredException | CertificateNotYetValidException e) {
      return false;
    }
  }
}
