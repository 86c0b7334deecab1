package io.quantumlock.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import io.quantumlock.adapter.rest.network.Proxies;
import io.quantumlock.adapter.rest.network.ProxyHeader;
import io.quantumlock.domain.customer.Plan;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FailingCredentialsTest {
  private static final int MOST = 5;
  private static final Proxies LOOPBACK =
      Proxies.of(Set.of("127.0.0.0/8"), ProxyHeader.X_FORWARDED_FOR);

  @RegisterExtension static final World world = World.shared();
  private static final HttpApi api = world.serve(World.ANYWHERE.countingFailures(MOST, LOOPBACK));

  private final ApiClient proxy = new ApiClient(api.port());

  @AfterAll
  static void stop() {
    api.close();
  }

  @Test
  void afterManyTheAnswerIsToWait() {
    var anybody = from("203.0.113.1");
    fail(anybody, MOST);
    var answer = anybody.withApiKey("qlk_wrong").get("/api/v1/stats");
    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.get("detail"))
        .isEqualTo("Too many failed credentials from this address, try again later");
    assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 12);
    assertThat(anybody.withServiceToken("x").post("/api/v1/kms/sign", "{}").status())
        .isEqualTo(429);
    assertThat(anybody.post("/api/v1/licenses/generate", "{}").status()).isEqualTo(429);
  }

  @Test
  void whoeverIsKnownIsServedAllTheSame() {
    var anybody = from("203.0.113.2");
    fail(anybody, MOST + 3);
    assertThat(anybody.withApiKey(world.apiKey(Plan.FREE)).get("/api/v1/stats").status())
        .isEqualTo(200);
    var service = anybody.withServiceToken(world.serviceToken());
    assertThat(service.post("/api/v1/kms/sign", "{\"data\": \"AA==\"}").status()).isEqualTo(200);
    assertThat(anybody.get("/api/v1/plans").status()).isEqualTo(200);
  }

  @Test
  void theOperatorIsToldOnce() {
    try (var log = new LogCapture()) {
      fail(from("203.0.113.3"), MOST + 3);
      assertThat(log.lines(Level.WARN))
          .containsExactly("WARN too many failed credentials from 203.0.113.3");
    }
  }

  @Test
  void aProxyThatIsNamedAsksForOthers() {
    fail(from("203.0.113.9"), MOST + 1);
    assertThat(from("203.0.113.10").get("/api/v1/stats").status()).isEqualTo(401);
    assertThat(from("8.8.8.8, 203.0.113.9").get("/api/v1/stats").status()).isEqualTo(429);
  }

  @Test
  void anAddressThatACallerMakesUpChangesNothing() {
    try (var direct = world.serve(World.ANYWHERE.countingFailures(MOST, Proxies.NONE))) {
      var caller = new ApiClient(direct.port());
      for (int i = 0; i < MOST; i++) {
        var liar = caller.with("X-Forwarded-For", "203.0.113." + i);
        assertThat(liar.get("/api/v1/stats").status()).isEqualTo(401);
      }
      var liar =
          caller.with("X-Forwarded-For", "203.0.113.99").with("Forwarded", "for=203.0.113.99");
      assertThat(liar.get("/api/v1/stats").status()).isEqualTo(429);
    }
  }

  private ApiClient from(String address) {
    return proxy.with("X-Forwarded-For", address);
  }

  private static void fail(ApiClient client, int times) {
    for (int i = 0; i < times; i++) {
      assertThat(client.withApiKey("qlk_wrong").get("/api/v1/stats").status())
          .isEqualTo(i < MOST ? 401 : 429);
    }
  }
}
