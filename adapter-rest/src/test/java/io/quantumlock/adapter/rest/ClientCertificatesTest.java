package io.quantumlock.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.adapter.rest.network.Authority;
import io.quantumlock.adapter.rest.network.TlsFiles;
import io.quantumlock.domain.customer.Plan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClientCertificatesTest {
  private static final String DATA = "{\"data\": \"AA==\"}";

  @RegisterExtension static final World world = World.shared();
  @TempDir Path folder;

  private final Authority authority = new Authority("authority");
  private final Authority clients = new Authority("clients");
  private HttpApi api;

  @BeforeEach
  void start() throws IOException {
    var own = authority.issue("server", "EC").in(folder, "server");
    var files = new TlsFiles(own.certificate(), own.key(), Optional.of(clients.in(folder)));
    api = world.serve(World.ANYWHERE.withTls(files));
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @ParameterizedTest
  @EnumSource(names = {"HTTP_1_1", "HTTP_2"})
  void theKmsIsForWhoeverShowsOne(HttpClient.Version version) {
    try (var http = http(version, authority.trusting(clients.issue("billing", "EC")))) {
      var client = new ApiClient(uri(), http);
      assertThat(client.post("/api/v1/kms/sign", DATA).status()).isEqualTo(401);
      var service = client.withServiceToken(world.serviceToken());
      assertThat(service.post("/api/v1/kms/sign", DATA).status()).isEqualTo(200);
      assertThat(service.get("/api/v1/kms/keys").status()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"HTTP_1_1", "HTTP_2"})
  void whoeverShowsNoneGetsAllButTheKms(HttpClient.Version version) {
    try (var http = http(version, authority.trusting())) {
      var client = new ApiClient(uri(), http);
      for (var caller : new ApiClient[] {client, client.withServiceToken(world.serviceToken())}) {
        var answer = caller.post("/api/v1/kms/sign", DATA);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.get("detail"))
            .isEqualTo("This needs a client certificate that the server trusts");
        assertThat(caller.post("/api/v1/kms/verify/batch", "{}").status()).isEqualTo(403);
      }
      assertThat(client.withApiKey(world.apiKey(Plan.FREE)).get("/api/v1/stats").status())
          .isEqualTo(200);
      assertThat(client.get("/.well-known/jwks.json").status()).isEqualTo(200);
    }
  }

  @Test
  void oneOfAnotherAuthorityEndsTheHandshake() {
    var stranger = new Authority("clients").issue("billing", "EC");
    try (var http = http(HttpClient.Version.HTTP_2, authority.trusting(stranger))) {
      assertThatThrownBy(() -> new ApiClient(uri(), http).get("/"))
          .isInstanceOf(UncheckedIOException.class);
    }
  }

  @Test
  void oneThatEndsWhileItsConnectionLastsIsNoneAfterwards() {
    var until = Instant.now().plus(Duration.ofDays(1));
    var soonOver = authority.trusting(clients.issue("billing", "EC", until));
    try (var http = http(HttpClient.Version.HTTP_1_1, soonOver)) {
      var service = new ApiClient(uri(), http).withServiceToken(world.serviceToken());
      assertThat(service.post("/api/v1/kms/sign", DATA).status()).isEqualTo(200);
      world.later(Duration.between(World.START, until));
      assertThat(service.post("/api/v1/kms/sign", DATA).status()).isEqualTo(403);
    }
  }

  private static HttpClient http(HttpClient.Version version, SSLContext context) {
    return HttpClient.newBuilder().version(version).sslContext(context).build();
  }

  private URI uri() {
    return URI.create("https://127.0.0.1:" + api.port());
  }
}
