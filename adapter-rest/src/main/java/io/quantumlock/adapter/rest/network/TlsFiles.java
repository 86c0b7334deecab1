package io.quantumlock.adapter.rest.network;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import javax.net.ssl.SSLContext;
import nl.altindag.ssl.SSLFactory;

/// Where the server's identity is, in PEM.
///
/// @param certificate the server's own first, then those that lead to its authority
/// @param clientAuthorities who vouches for the callers of the KMS; nothing when nobody need
public record TlsFiles(Path certificate, Path key, Optional<Path> clientAuthorities) {
  private static final char[] IN_MEMORY = "unused".toCharArray();

  /// What the files held.
  record Identity(SSLContext context, X509Certificate certificate) {
    boolean isValid(Instant at) {
      return !at.isBefore(from()) && at.isBefore(until());
    }

    private Instant from() {
      return certificate.getNotBefore().toInstant();
    }

    Instant until() {
      return certificate.getNotAfter().toInstant();
    }
  }

  /// @throws IllegalArgumentException when they do not hold what they should, or do not fit
  ///   together
  Identity load() {
    var chain = PemFiles.certificates(certificate);
    var privateKey = PemFiles.key(key);
    PemFiles.requireKeyOf(chain, privateKey);
    var factory =
        SSLFactory.builder()
            .withIdentityMaterial(privateKey, IN_MEMORY, chain.toArray(X509Certificate[]::new));
    clientAuthorities.map(PemFiles::certificates).ifPresent(factory::withTrustMaterial);
    return new Identity(factory.build().getSslContext(), chain.getFirst());
  }

  /// Differs when what the files hold does.
  long checksum() {
    var sum = new CRC32C();
    Stream.concat(Stream.of(certificate, key), clientAuthorities.stream())
        .map(TlsFiles::content)
        .forEach(sum::update);
    return sum.getValue();
  }

  private static byte[] content(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      return e.getClass().getName().getBytes(StandardCharsets.UTF_8);
    }
  }
}
