package io.quantumlock.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.domain.access.Token;
import io.quantumlock.domain.customer.CustomerId;
import io.quantumlock.domain.customer.Plan;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CredentialsTest {
  @RegisterExtension static final World world = World.shared();

  private final ApiClient anybody = world.anybody();
  private final String apiKey = world.apiKey(Plan.FREE);
  private final String serviceToken = world.serviceToken();

  @ParameterizedTest
  @CsvSource({
    "POST, /api/v1/licenses/generate",
    "POST, /api/v1/licenses/validate",
    "GET, /api/v1/licenses",
    "GET, /api/v1/licenses/QCOS-1",
    "POST, /api/v1/licenses/QCOS-1/revoke",
    "GET, /api/v1/revocations",
    "GET, /api/v1/stats",
    "GET, /api/v1/customers/me",
  })
  void customersNeedAnApiKeyAndNothingElseWill(String method, String path) {
    for (var client :
        new ApiClient[] {
          anybody,
          anybody.withApiKey(""),
          anybody.withApiKey("qlk_nonsense"),
          anybody.withApiKey(apiKey.replaceFirst("qlk_", "QLK_")),
          anybody.withApiKey(apiKey.substring(1)),
          anybody.withApiKey(apiKey + "A"),
          anybody.withApiKey(serviceToken),
          anybody.withApiKey(Token.mint(Token.Kind.API_KEY, new Random(7)).reveal()),
          anybody.with("Authorization", "Bearer " + apiKey),
          anybody.withServiceToken(serviceToken)
        }) {
      var answer = client.send(method, path, BodyPublishers.ofString("{not JSON"));
      assertThat(answer.status()).isEqualTo(401);
      assertThat(answer.get("detail")).isEqualTo("Invalid or inactive API Key");
      assertThat(answer.header("WWW-Authenticate"))
          .isEqualTo("ApiKey realm=\"QuantumLock\", header=\"X-API-Key\"");
    }
  }

  @ParameterizedTest
  @CsvSource({"/api/v1/kms/sign", "/api/v1/kms/verify"})
  void servicesNeedATokenAndNothingElseWill(String path) {
    for (var client :
        new ApiClient[] {
          anybody,
          anybody.withApiKey(apiKey),
          anybody.withApiKey(serviceToken),
          anybody.withServiceToken(""),
          anybody.withServiceToken(apiKey),
          anybody.withServiceToken(serviceToken + "A"),
          anybody.withServiceToken(serviceToken + " " + serviceToken),
          anybody.withServiceToken(Token.mint(Token.Kind.SERVICE, new Random(7)).reveal()),
          anybody.with("Authorization", serviceToken),
          anybody.with("Authorization", "Basic " + serviceToken),
        }) {
      var answer = client.send("POST", path, BodyPublishers.ofString("{not JSON"));
      assertThat(answer.status()).isEqualTo(401);
      assertThat(answer.get("detail")).isEqualTo("Invalid or inactive service token");
      assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"QuantumLock KMS\"");
    }
  }

  @Test
  void theBearerSchemeMayBeInAnyCase() {
    for (var scheme : new String[] {"bearer ", "BEARER ", "Bearer   "}) {
      var client = anybody.with("Authorization", scheme + serviceToken);
      assertThat(client.post("/api/v1/kms/sign", "{\"data\": \"AA==\"}").status()).isEqualTo(200);
    }
  }

  @Test
  void aRevokedKeyOpensNothing() {
    var keys = world.quantumLock.administerApiKeys();
    var owner =
        new CustomerId(
            Long.parseLong(anybody.withApiKey(apiKey).get("/api/v1/customers/me").get("id")));
    keys.revoke(keys.list(owner).sound().getFirst().id());
    assertThat(anybody.withApiKey(apiKey).get("/api/v1/stats").status()).isEqualTo(401);
  }

  @Test
  void aKeyThatIsGivenTwiceOpensNothing() {
    var answer =
        new RawHttp(world.api.port())
            .exchange(
                "GET /api/v1/stats HTTP/1.1\nHost: localhost\nX-API-Key: %s\nX-API-Key: %s\n\n"
                    .formatted(apiKey, apiKey));
    assertThat(answer.status()).isEqualTo(401);
  }
}
