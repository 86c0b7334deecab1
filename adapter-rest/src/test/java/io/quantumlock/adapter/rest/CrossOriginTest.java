package io.quantumlock.adapter.rest;

import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.adapter.rest.network.Origin;
import io.quantumlock.domain.customer.Plan;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrossOriginTest {
  private static final String ALLOW = "Access-Control-Allow-Origin";
  private static final String PORTAL = "https://portal.example.com";

  @RegisterExtension static final World world = World.shared();
  private static final HttpApi api =
      world.serve(
          World.ANYWHERE.withOrigins(Set.of(new Origin(PORTAL), new Origin("http://a:81"))));

  private final ApiClient anybody = new ApiClient(api.port());

  @AfterAll
  static void stop() {
    api.close();
  }

  @Test
  void nobodyIsAllowedUnlessNamed() {
    var answer = world.anybody().with("Origin", PORTAL).get("/api/v1/plans");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers().map().keySet()).noneMatch(name -> name.startsWith("access-"));
  }

  @Test
  void aScriptOfANamedOriginReadsAnswers() {
    for (var origin : new String[] {PORTAL, "http://a:81"}) {
      var client = anybody.with("Origin", origin).withApiKey(world.apiKey(Plan.FREE));
      var answer = client.get("/api/v1/stats");
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.header(ALLOW)).isEqualTo(origin);
      assertThat(answer.header("Access-Control-Expose-Headers")).contains("X-Request-Id");
      assertThat(answer.header("Access-Control-Allow-Credentials")).isEmpty();
    }
  }

  @Test
  void aRefusalCanBeReadToo() {
    var answer = anybody.with("Origin", PORTAL).get("/api/v1/stats");
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header(ALLOW)).isEqualTo(PORTAL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://portal.example.com",
        "https://portal.example.com:8443",
        "https://portal.example.com.evil.example",
        "https://evil.example/https://portal.example.com",
        "https://portalXexample.com",
        "null",
        "*"
      })
  void whoeverIsNotNamedToTheLetterDoesNot(String origin) {
    var answer = anybody.with("Origin", origin).get("/api/v1/plans");
    assertThat(answer.header(ALLOW)).isEmpty();
    assertThat(preflight(origin, "X-API-Key").header(ALLOW)).isEmpty();
  }

  @Test
  void theQuestionBeforeTheRequestIsAnsweredWithoutCredentials() {
    var answer = preflight(PORTAL, "x-api-key,content-type,idempotency-key,x-request-id");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header(ALLOW)).isEqualTo(PORTAL);
    assertThat(answer.header("Access-Control-Allow-Methods")).contains("POST");
    assertThat(answer.header("Access-Control-Allow-Headers"))
        .contains("X-API-Key", "Authorization", "Content-Type", "Idempotency-Key");
    assertThat(preflight(PORTAL, "authorization").header(ALLOW)).isEqualTo(PORTAL);
  }

  @Test
  void cachesKeepAnswersToOriginsApart() {
    for (var path : new String[] {"/api/v1/plans", "/openapi.json", "/.well-known/jwks.json"}) {
      assertThat(anybody.get(path).headers().allValues("Vary")).contains("Origin");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "null",
        "a.example",
        "https://a.example/",
        "https://a.example:443",
        "ftp://a"
      })
  void whatNoBrowserSendsIsNoOrigin(String text) {
    assertThatThrownBy(() -> new Origin(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("such as https://app.example.com, and not \"" + text + "\"");
  }

  private Answer preflight(String origin, String headers) {
    return anybody
        .with("Origin", origin)
        .with("Access-Control-Request-Method", "POST")
        .with("Access-Control-Request-Headers", headers)
        .send("OPTIONS", "/api/v1/licenses/generate", noBody());
  }
}
