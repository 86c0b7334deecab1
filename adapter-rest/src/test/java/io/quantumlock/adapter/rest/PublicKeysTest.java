package io.quantumlock.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.domain.kms.KeyChange;
import io.quantumlock.domain.kms.KeyId;
import io.quantumlock.domain.kms.KeyPolicy;
import io.quantumlock.domain.kms.PublicKeyDocument;
import io.quantumlock.domain.kms.RingId;
import io.quantumlock.domain.kms.SignatureAlgorithm;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicKeysTest {
  private static final AtomicInteger NAMES = new AtomicInteger();

  @RegisterExtension static final World world = World.shared();

  private final RingId ring =
      new RingId(new KeyId("public-" + NAMES.incrementAndGet()), SignatureAlgorithm.ED25519);
  private final String path = "/api/v1/kms/keys/" + ring.keyId() + "/public?algorithm=ED25519";

  @BeforeEach
  void makeAKeyWithTwoVersions() {
    world.quantumLock.administerKeyRings().create(ring, KeyPolicy.BY_HAND);
    world.quantumLock.administerKeyRings().rotate(ring);
  }

  private PublicKeyDocument version(int number) {
    var found = world.quantumLock.administerKeyRings().find(ring);
    return new PublicKeyDocument(ring.algorithm(), found.version(number).publicKey());
  }

  private List<String> published() {
    return world
        .anybody()
        .get("/.well-known/jwks.json")
        .json()
        .get("keys")
        .valueStream()
        .map(key -> key.get("kid").asString())
        .toList();
  }

  @Test
  void theNewestIsGivenAsPemUnlessAskedOtherwise() {
    var answer = world.service().get(path);

    assertThat(answer.header("Content-Type")).isEqualTo("application/x-pem-file");
    assertThat(answer.body()).isEqualTo(version(2).pem() + "\n");
    assertThat(world.service().get(path + "&version=1&format=pem").body())
        .isEqualTo(version(1).pem() + "\n");
  }

  @Test
  void aJsonWebKeyIsOne() {
    var answer = world.service().get(path + "&format=jwk");

    assertThat(answer.header("Content-Type")).isEqualTo("application/jwk+json");
    assertThat(answer.get("kty")).isEqualTo("OKP");
    assertThat(answer.get("kid")).isEqualTo(version(2).thumbprint());
  }

  @Test
  void bytesAreGivenAsTheyAre() {
    var raw = new RawHttp(world.api.port());
    var head = " HTTP/1.1\nHost: a\nConnection: close\nAuthorization: Bearer ";
    var token = world.serviceToken();

    assertThat(raw.exchange("GET " + path + "&format=raw" + head + token + "\n\n").body())
        .isEqualTo(new String(version(2).raw(), StandardCharsets.UTF_8));
    assertThat(raw.exchange("GET " + path + "&format=der" + head + token + "\n\n").body())
        .isEqualTo(new String(version(2).der(), StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource({
    "format=x509, format",
    "format=PEM, format",
    "version=0, version",
    "version=a, version"
  })
  void whatIsWrongIsNamed(String query, String field) {
    assertThat(world.service().get(path + "&" + query).fields()).containsExactly(field);
  }

  @Test
  void aVersionThatIsNotThereIsNotFound() {
    assertThat(world.service().get(path + "&version=3").status()).isEqualTo(404);
    assertThat(world.service().get("/api/v1/kms/keys/none/public").status()).isEqualTo(404);
  }

  @Test
  void withoutATokenThereIsTheKeySetAlone() {
    assertThat(world.anybody().get(path).status()).isEqualTo(401);
    var answer = world.anybody().get("/.well-known/jwks.json");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=300");
    assertThat(published()).contains(version(1).thumbprint(), version(2).thumbprint());
    assertThat(answer.body()).doesNotContain(ring.keyId().value());
  }

  @Test
  void theKeySetHoldsNoKeyThatIsNotTrusted() {
    world.quantumLock.administerKeyRings().change(ring, 1, new KeyChange.Compromise());

    assertThat(published())
        .contains(version(2).thumbprint())
        .doesNotContain(version(1).thumbprint());
  }
}
