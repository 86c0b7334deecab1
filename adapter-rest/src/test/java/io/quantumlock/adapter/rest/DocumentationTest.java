package io.quantumlock.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentationTest {
  @RegisterExtension static final World world = World.shared();

  private final ApiClient anybody = world.anybody();

  @ParameterizedTest
  @CsvSource({
    "/docs, text/html;charset=utf-8",
    "/docs/docs.js, text/javascript;charset=utf-8",
    "/docs/swagger-ui.css, text/css;charset=utf-8",
    "/docs/swagger-ui-bundle.js, text/javascript;charset=utf-8",
    "/redoc, text/html;charset=utf-8",
    "/redoc/redoc.js, text/javascript;charset=utf-8",
    "/redoc/redoc.standalone.js, text/javascript;charset=utf-8",
    "/openapi.json, application/json",
  })
  void isServedFromTheJarAndKeptByCachesWhileItIsTheSame(String path, String type) {
    var answer = anybody.get(path);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualToIgnoringWhitespace(type);
    assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    var again = anybody.with("If-None-Match", answer.header("ETag")).get(path);
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/docs", "/redoc"})
  void aPageLoadsNothingFromElsewhere(String path) {
    var answer = anybody.get(path);
    assertThat(answer.body()).contains("<meta charset=\"utf-8\">").doesNotContain("//");
    assertThat(answer.header("Content-Security-Policy"))
        .contains("default-src 'none'", "script-src 'self';", "connect-src 'self';");
    var links = Pattern.compile("(?:src|href)=\"(/[^\"]+)\"").matcher(answer.body());
    assertThat(links.results().map(link -> link.group(1)))
        .hasSizeGreaterThan(1)
        .allMatch(link -> anybody.get(link).status() == 200);
  }

  @Test
  void isCompressedForWhoeverCanReadThat() {
    var answer = anybody.with("Accept-Encoding", "gzip").get("/docs/swagger-ui.css");
    assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(answer.header("Vary")).isEqualTo("Accept-Encoding");
  }

  @Test
  void redocDoesNotKnowOfItsMakersLogo() {
    assertThat(anybody.get("/redoc/redoc.standalone.js").body())
        .contains("Redoc")
        .doesNotContain("cdn.redoc.ly");
  }
}
