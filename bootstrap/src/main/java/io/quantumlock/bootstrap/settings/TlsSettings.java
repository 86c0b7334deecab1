package io.quantumlock.bootstrap.settings;

import io.quantumlock.adapter.rest.network.PemFiles;
import io.quantumlock.adapter.rest.network.TlsFiles;
import java.nio.file.Path;
import java.util.Optional;

/// The settings that name the server's certificate and key. The files are read at once, so that
/// whatever is wrong with them is told with the rest.
final class TlsSettings {
  static final String CERTIFICATE = "tls.certificate.file";
  static final String KEY = "tls.key.file";
  private static final String CLIENT_AUTHORITIES = "tls.client.ca.file";

  private TlsSettings() {}

  /// @return nothing where there are none, or something is wrong, which is noted
  static Optional<TlsFiles> read(GivenSettings given) {
    given.needs(CERTIFICATE, KEY);
    given.needs(KEY, CERTIFICATE);
    given.needs(CLIENT_AUTHORITIES, CERTIFICATE);
    var certificate =
        given.parsed(CERTIFICATE, text -> checked(Values.path(text), PemFiles::certificates));
    var key =
        given.parsed(KEY, text -> checked(Values.path(text), file -> keyOf(certificate, file)));
    var authorities =
        given.parsed(
            CLIENT_AUTHORITIES, text -> checked(Values.path(text), PemFiles::certificates));
    return certificate.flatMap(file -> key.map(other -> new TlsFiles(file, other, authorities)));
  }

  @FunctionalInterface
  private interface Check {
    Object read(Path file);
  }

  private static Path checked(Path file, Check check) {
    check.read(file);
    return file;
  }

  private static Object keyOf(Optional<Path> certificate, Path file) {
    var key = PemFiles.key(file);
    certificate.ifPresent(chain -> PemFiles.requireKeyOf(PemFiles.certificates(chain), key));
    return key;
  }
}
