package io.quantumlock.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.adapter.rest.network.Authority;
import io.quantumlock.adapter.rest.network.HttpSettings;
import io.quantumlock.adapter.rest.network.Origin;
import io.quantumlock.adapter.rest.network.Proxies;
import io.quantumlock.adapter.rest.network.TlsFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkSettingsTest {
  private static final String HTTP_PLAIN = "QUANTUMLOCK_HTTP_PLAIN";
  private static final String CERTIFICATE = "QUANTUMLOCK_TLS_CERTIFICATE_FILE";
  private static final String KEY = "QUANTUMLOCK_TLS_KEY_FILE";
  private static final String CLIENT_CA = "QUANTUMLOCK_TLS_CLIENT_CA_FILE";

  @TempDir Path home;

  @Test
  void noOriginIsNamedUnlessByTheOperator() {
    assertThat(read(Map.of()).origins()).isEmpty();
    assertThat(
            read(Map.of("QUANTUMLOCK_HTTP_CORS_ORIGINS", "https://a.example, http://b:81"))
                .origins())
        .containsExactlyInAnyOrder(new Origin("https://a.example"), new Origin("http://b:81"));
  }

  @Test
  void originsAreNamedOneByOne() {
    assertThatThrownBy(() -> read(Map.of("QUANTUMLOCK_HTTP_CORS_ORIGINS", "https://a.example,*")))
        .isInstanceOf(WrongSettings.class)
        .hasMessageContaining("QUANTUMLOCK_HTTP_CORS_ORIGINS must hold origins as browsers")
        .hasMessageContaining("and not \"*\"");
  }

  @Test
  void proxiesAndTheirHeaderAreNamed() {
    assertThat(read(Map.of()).proxies()).isSameAs(Proxies.NONE);
    assertThat(read(Map.of("QUANTUMLOCK_HTTP_TRUSTED_PROXIES", "10.0.0.0/8,::1")).proxies())
        .isNotSameAs(Proxies.NONE);
    assertThatThrownBy(
            () ->
                read(
                    Map.of(
                        "QUANTUMLOCK_HTTP_TRUSTED_PROXIES", "10.1.2.3/8",
                        "QUANTUMLOCK_HTTP_PROXY_HEADER", "x-forwardedfor",
                        "QUANTUMLOCK_HTTP_FAILURES_PER_MINUTE", "-1")))
        .isInstanceOf(WrongSettings.class)
        .hasMessageContaining("QUANTUMLOCK_HTTP_TRUSTED_PROXIES must hold networks such as")
        .hasMessageContaining("not \"x-forwardedfor\", did you mean x-forwarded-for?")
        .hasMessageContaining("QUANTUMLOCK_HTTP_FAILURES_PER_MINUTE must be a whole number from 0");
  }

  @Test
  void plainHttpIsForTheLoopbackAddressUnlessAllowed() {
    for (var host : new String[] {"127.0.0.1", "127.1.2.3", "::1", "localhost"}) {
      assertThat(read(Map.of("QUANTUMLOCK_HTTP_HOST", host)).host()).isEqualTo(host);
    }
    for (var host : new String[] {"0.0.0.0", "::", "192.0.2.7", "localhost.example"}) {
      var given = Map.of("QUANTUMLOCK_HTTP_HOST", host);
      assertThatThrownBy(() -> read(given))
          .isInstanceOf(WrongSettings.class)
          .hasMessageContaining(
              "QUANTUMLOCK_HTTP_HOST is " + host + ", where API keys would travel");
      assertThat(read(with(given, HTTP_PLAIN, "allowed")).host()).isEqualTo(host);
    }
    assertThatThrownBy(() -> read(Map.of("QUANTUMLOCK_HTTP_HOST", "::", HTTP_PLAIN, "allow")))
        .hasMessageContaining(HTTP_PLAIN + " must be one of loopback, allowed, not");
  }

  @Test
  void plainHttpMayBeAllowedWhateverTheAddress() {
    assertThat(read(Map.of(HTTP_PLAIN, "allowed")).host()).isEqualTo("127.0.0.1");
  }

  @Test
  void soMayTheManagementPortWhichNeverSpeaksTls() throws IOException {
    var host = "QUANTUMLOCK_MANAGEMENT_HOST";
    assertThat(settings(Map.of(host, "::1")).management().host()).isEqualTo("::1");
    var files = new Authority("authority").issue("localhost", "EC").in(home, "server");
    var given =
        Map.of(
            host,
            "0.0.0.0",
            "QUANTUMLOCK_MANAGEMENT_PORT",
            "9090",
            CERTIFICATE,
            files.certificate().toString(),
            KEY,
            files.key().toString());
    assertThatThrownBy(() -> settings(given))
        .isInstanceOf(WrongSettings.class)
        .hasMessageContaining(host + " is 0.0.0.0, and the management port speaks plain HTTP");
    assertThat(settings(with(given, HTTP_PLAIN, "allowed")).management().host())
        .isEqualTo("0.0.0.0");
    assertThat(settings(Map.of(host, "0.0.0.0")).management().port()).isZero();
  }

  @Test
  void aCertificateComesWithItsKey() throws IOException {
    var authority = new Authority("authority");
    var files = authority.issue("localhost", "EC").in(home, "server");
    var given =
        Map.of(
            CERTIFICATE,
            files.certificate().toString(),
            KEY,
            files.key().toString(),
            CLIENT_CA,
            authority.in(home).toString(),
            "QUANTUMLOCK_HTTP_HOST",
            "0.0.0.0");
    assertThat(read(given).tls())
        .contains(
            new TlsFiles(
                files.certificate(), files.key(), Optional.of(home.resolve("authority.pem"))));
    assertThatThrownBy(() -> read(Map.of(KEY, files.key().toString(), CLIENT_CA, "x")))
        .isInstanceOf(WrongSettings.class)
        .hasMessageContaining(KEY + " needs " + CERTIFICATE + " beside it")
        .hasMessageContaining(CLIENT_CA + " needs " + CERTIFICATE + " beside it");
  }

  @Test
  void whatIsWrongWithTheFilesIsToldWithTheRest() throws IOException {
    var authority = new Authority("authority");
    var one = authority.issue("localhost", "EC").in(home, "one");
    var other = authority.issue("localhost", "RSA").in(home, "other");
    assertThatThrownBy(
            () ->
                read(
                    Map.of(
                        CERTIFICATE,
                        one.certificate().toString(),
                        KEY,
                        other.key().toString(),
                        CLIENT_CA,
                        home.resolve("nothing").toString(),
                        "QUANTUMLOCK_HTTP_PORT",
                        "x")))
        .isInstanceOf(WrongSettings.class)
        .hasMessageContaining(KEY + " holds a key that is not that of the first certificate")
        .hasMessageContaining(CLIENT_CA + " is not there: " + home.resolve("nothing"))
        .hasMessageContaining("QUANTUMLOCK_HTTP_PORT must be");
    assertThatThrownBy(
            () -> read(Map.of(CERTIFICATE, one.key().toString(), KEY, one.key().toString())))
        .hasMessageContaining(CERTIFICATE + " holds no certificates in PEM");
  }

  private static Map<String, String> with(Map<String, String> given, String name, String value) {
    var more = new HashMap<>(given);
    more.put(name, value);
    return more;
  }

  private HttpSettings read(Map<String, String> environment) {
    return settings(environment).http();
  }

  private Settings settings(Map<String, String> environment) {
    return Settings.read(with(environment, "QUANTUMLOCK_HOME", home.toString()));
  }
}
