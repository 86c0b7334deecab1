package io.quantumlock.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import io.quantumlock.adapter.rest.network.Authority;
import io.quantumlock.adapter.rest.network.TlsFiles;
import io.quantumlock.domain.customer.Plan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.X509Certificate;
import java.time.Instant;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TlsTest {
  @RegisterExtension static final World world = World.shared();
  @TempDir Path folder;

  private final Authority authority = new Authority("authority");
  private final Authority.Identity identity = authority.issue("first", "EC");
  private TlsFiles files;
  private HttpApi api;

  @BeforeEach
  void start() throws IOException {
    files = identity.in(folder, "server");
    api = world.serve(World.ANYWHERE.withTls(files));
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @ParameterizedTest
  @EnumSource(names = {"HTTP_1_1", "HTTP_2"})
  void theApiIsTheSame(Version version) throws Exception {
    try (var http =
        HttpClient.newBuilder().version(version).sslContext(authority.trusting()).build()) {
      var root = http.send(HttpRequest.newBuilder(uri()).build(), BodyHandlers.discarding());
      assertThat(root.version()).isEqualTo(version);
      var customer = new ApiClient(uri(), http).withApiKey(world.apiKey(Plan.FREE));
      var key = World.issue(customer);
      var verdict =
          customer.post(
              "/api/v1/licenses/validate",
              "{\"license_key\": \"%s\", \"end_customer_id\": \"user@acmecorp.com\"}"
                  .formatted(key));
      assertThat(verdict.get("message")).isEqualTo("License valid");
      assertThat(verdict.header("Strict-Transport-Security")).isEqualTo("max-age=31536000");
      assertThat(customer.post("/api/v1/licenses/generate", "{").status()).isEqualTo(400);
      assertThat(customer.get("/nowhere").status()).isEqualTo(404);
    }
  }

  @Test
  void aNewCertificateIsShownOnceItsFilesAreAtRest() throws Exception {
    assertThat(shown()).isEqualTo("CN=first");
    authority.issue("second", "RSA").in(folder, "server");
    api.renewCertificate();
    assertThat(shown()).isEqualTo("CN=first");
    try (var log = new LogCapture()) {
      api.renewCertificate();
      assertThat(log.lines(Level.INFO)).singleElement().asString().contains("2099-01-01");
    }
    assertThat(shown()).isEqualTo("CN=second");
  }

  @Test
  void filesThatDoNotFitTogetherChangeNothingAndAreToldOnce() throws Exception {
    var other = authority.issue("second", "EC").in(folder, "other");
    try (var log = new LogCapture()) {
      Files.copy(other.certificate(), files.certificate(), StandardCopyOption.REPLACE_EXISTING);
      renewOften();
      assertThat(shown()).isEqualTo("CN=first");
      assertThat(log.lines(Level.WARN))
          .containsExactly(
              "WARN the TLS certificate stays the one before, since a file holds a key that is not"
                  + " that of the first certificate");
      Files.delete(files.key());
      renewOften();
      assertThat(shown()).isEqualTo("CN=first");
      Files.copy(other.key(), files.key());
      renewOften();
      assertThat(shown()).isEqualTo("CN=second");
    }
  }

  @Test
  void aCertificateThatHasEndedIsShownAndTold() throws Exception {
    try (var log = new LogCapture()) {
      authority.issue("old", "EC", Instant.parse("2024-01-01T00:00:00Z")).in(folder, "server");
      renewOften();
      assertThat(log.lines(Level.WARN))
          .containsExactly(
              "WARN the TLS certificate is not valid now: it ends 2024-01-01T00:00:00Z");
    }
  }

  @Test
  void filesThatWentBadSinceTheSettingsWereReadStopTheStart() throws Exception {
    Files.writeString(files.key(), "");
    assertThatThrownBy(() -> world.serve(World.ANYWHERE.withTls(files)))
        .isInstanceOf(CannotListen.class)
        .hasMessageContaining("a file of the TLS settings holds no private key in PEM");
  }

  @ParameterizedTest
  @CsvSource({
    "0x0302, 0xc009, alert 70", // TLS 1.1: protocol_version
    "0x0303, 0xc009, alert 40", // an old cipher: handshake_failure
    "0x0303, 0xc023, alert 40",
    "0x0303, 0xc02b, hello",
    "0x0303, 0xcca9, hello"
  })
  void whatIsOldIsNotSpoken(int version, int cipher, String answer) throws IOException {
    assertThat(RawTls.hello(api.port(), version, cipher)).isEqualTo(answer);
  }

  @ParameterizedTest
  @CsvSource({"TLSv1.3, TLSv1.3", "TLSv1.2, TLSv1.2", "TLSv1.2 TLSv1.3, TLSv1.3"})
  void whatIsOfTodayIsSpokenAndTheNewestAtBest(String offered, String spoken) throws IOException {
    var sockets = authority.trusting().getSocketFactory();
    try (var socket = (SSLSocket) sockets.createSocket("127.0.0.1", api.port())) {
      socket.setEnabledProtocols(offered.split(" "));
      socket.startHandshake();
      assertThat(socket.getSession().getProtocol()).isEqualTo(spoken);
    }
  }

  /// As those do that offer it by name: not all clients of HTTP/1.1 do.
  @ParameterizedTest
  @ValueSource(strings = {"http/1.1", "h2"})
  void whoOffersOneProtocolIsAnsweredInIt(String protocol) throws IOException {
    var sockets = authority.trusting().getSocketFactory();
    try (var socket = (SSLSocket) sockets.createSocket("localhost", api.port())) {
      var parameters = socket.getSSLParameters();
      parameters.setApplicationProtocols(new String[] {protocol});
      socket.setSSLParameters(parameters);
      socket.startHandshake();
      assertThat(socket.getApplicationProtocol()).isEqualTo(protocol);
    }
  }

  @Test
  void plainHttpIsNotSpokenThere() {
    assertThatThrownBy(
            () -> new RawHttp(api.port()).exchange("GET / HTTP/1.1\nHost: localhost\n\n"))
        .isInstanceOf(UncheckedIOException.class);
  }

  private void renewOften() {
    for (int i = 0; i < 4; i++) {
      api.renewCertificate();
    }
  }

  /// @return whose certificate a new handshake shows
  private String shown() throws IOException {
    try (var socket =
        (SSLSocket) authority.trusting().getSocketFactory().createSocket("127.0.0.1", api.port())) {
      socket.startHandshake();
      var shown = (X509Certificate) socket.getSession().getPeerCertificates()[0];
      return shown.getSubjectX500Principal().getName();
    }
  }

  private URI uri() {
    return URI.create("https://127.0.0.1:" + api.port());
  }
}
