package io.quantumlock.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityHeadersTest {
  @RegisterExtension static final World world = World.shared();

  @ParameterizedTest
  @ValueSource(strings = {"/", "/health", "/api/v1/stats", "/nowhere", "/docs", "/redoc"})
  void noAnswerIsGuessedAtFramedOrToldOfToOthers(String path) {
    assertThatItIsHarmless(world.anybody().get(path));
  }

  @Test
  void neitherIsOneToWhatIsNoHttp() {
    var answer = new RawHttp(world.api.port()).exchange("GET / HTTP/1.1\nHost: a b\n\n");
    assertThat(answer.status()).isEqualTo(400);
    assertThatItIsHarmless(answer);
  }

  @Test
  void whatIsNoPageMayLoadNothing() {
    assertThat(world.anybody().get("/").header("Content-Security-Policy"))
        .isEqualTo("default-src 'none'; frame-ancestors 'none'");
  }

  @Test
  void anAnswerIsKeptByNobody() {
    for (var path : new String[] {"/", "/health", "/api/v1/stats", "/nowhere"}) {
      assertThat(world.anybody().get(path).header("Cache-Control")).isEqualTo("no-store");
    }
  }

  @Test
  void plainHttpPromisesNoTls() {
    assertThat(world.anybody().get("/docs").header("Strict-Transport-Security")).isEmpty();
  }

  private static void assertThatItIsHarmless(Answer answer) {
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(answer.header("Content-Security-Policy"))
        .contains("default-src 'none'", "frame-ancestors 'none'");
    assertThat(answer.headers().allValues("Content-Security-Policy")).hasSize(1);
  }
}
