package io.quantumlock.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.adapter.rest.ApiClient;
import io.quantumlock.adapter.rest.network.Authority;
import io.quantumlock.adapter.rest.network.TlsFiles;
import io.quantumlock.bootstrap.Server;
import io.quantumlock.bootstrap.settings.Settings;
import io.quantumlock.domain.customer.Plan;
import io.quantumlock.domain.customer.Profile;
import io.quantumlock.domain.kms.TokenTerms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program with a certificate, as an operator sets it up.
class ServingWithTlsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path home;

  private final Authority authority = new Authority("authority");

  @Test
  void licensesAndSignaturesAreHadOverTlsAndANewCertificateIsTakenUp() throws Exception {
    var files = authority.issue("first", "EC").in(home, "server");
    try (var server = Server.start(Settings.read(environment(files)))) {
      assertThat(server.uri()).hasScheme("https");
      for (var version : new Version[] {Version.HTTP_1_1, Version.HTTP_2}) {
        use(server, version);
      }
      authority.issue("second", "RSA").in(home, "server");
      Soon.within(PATIENCE, "new certificate", () -> shown(server).equals("CN=second"));
    }
  }

  private Map<String, String> environment(TlsFiles files) throws IOException {
    return Map.of(
        "QUANTUMLOCK_HOME", home.toString(),
        "QUANTUMLOCK_HTTP_PORT", "0",
        "QUANTUMLOCK_QUANTUM_BACKEND", "scalar",
        "QUANTUMLOCK_TLS_CERTIFICATE_FILE", files.certificate().toString(),
        "QUANTUMLOCK_TLS_KEY_FILE", files.key().toString(),
        "QUANTUMLOCK_TLS_CLIENT_CA_FILE", authority.in(home).toString());
  }

  private void use(Server server, Version version) {
    var lock = server.quantumLock();
    var profile = new Profile(version.name(), version + "@b.c", Optional.empty(), false);
    var apiKey = lock.administerCustomers().add(profile, Plan.FREE).apiKey().token().reveal();
    var terms = new TokenTerms(version.name(), TokenTerms.EVERYDAY, Optional.empty());
    var token = lock.administerServiceTokens().issue(terms).token().reveal();
    var context = authority.trusting(authority.issue("billing", "EC"));
    try (var http = HttpClient.newBuilder().version(version).sslContext(context).build()) {
      var anybody = new ApiClient(server.uri(), http);
      var license =
          anybody
              .withApiKey(apiKey)
              .post("/api/v1/licenses/generate", "{\"end_customer_id\": \"user\"}");
      assertThat(license.status()).isEqualTo(201);
      var signature =
          anybody.withServiceToken(token).post("/api/v1/kms/sign", "{\"data\": \"AA==\"}");
      assertThat(signature.status()).isEqualTo(200);
    }
  }

  /// @return whose certificate a new handshake shows
  private String shown(Server server) {
    try (var socket =
        (SSLSocket)
            authority
                .trusting()
                .getSocketFactory()
                .createSocket("127.0.0.1", server.uri().getPort())) {
      socket.startHandshake();
      var shown = (X509Certificate) socket.getSession().getPeerCertificates()[0];
      return shown.getSubjectX500Principal().getName();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
