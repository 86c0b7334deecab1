package io.quantumlock.adapter.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.json.JsonMapper;

class DocumentationTest {
  /// As its bundler packs a style sheet: its number, its text, no media query, its source map.
  private static final Pattern STYLE_OF_REDOC =
      Pattern.compile("\\[e\\.id,(\"[^\"]*\"),\"\",(\\{version:.*?sourceRoot:\"\"})]");

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES).build();

  @RegisterExtension static final World world = World.shared();

  private final ApiClient anybody = world.anybody();

  @ParameterizedTest
  @CsvSource({
    "/docs, text/html;charset=utf-8",
    "/docs/docs.js, text/javascript;charset=utf-8",
    "/docs/swagger-ui.css, text/css;charset=utf-8",
    "/docs/swagger-ui-bundle.js, text/javascript;charset=utf-8",
    "/redoc, text/html;charset=utf-8",
    "/redoc/redoc.css, text/css;charset=utf-8",
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
        .contains("default-src 'none'", "script-src 'self';", "connect-src 'self';")
        .contains("style-src 'self'")
        .doesNotContain("unsafe");
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
  void theStyleThatRedocWritesIntoItsPageIsTheOneThatItMay() throws Exception {
    var script = anybody.get("/redoc/redoc.standalone.js").body();
    var sheets = STYLE_OF_REDOC.matcher(script).results().toList();
    assertThat(sheets).hasSize(1);
    var style = JSON.readValue(sheets.getFirst().group(1), String.class);
    var map = JSON.readTree(sheets.getFirst().group(2)).toString();
    var written =
        style
            + "\n/*# sourceMappingURL=data:application/json;base64,"
            + base64(map.getBytes(UTF_8))
            + " */";
    var digest = MessageDigest.getInstance("SHA-256").digest(written.getBytes(UTF_8));
    assertThat(anybody.get("/redoc").header("Content-Security-Policy"))
        .contains("'sha256-" + base64(digest) + "'");
  }

  @Test
  void redocDoesNotKnowOfItsMakersLogo() {
    assertThat(anybody.get("/redoc/redoc.standalone.js").body())
        .contains("Redoc")
        .doesNotContain("cdn.redoc.ly");
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
