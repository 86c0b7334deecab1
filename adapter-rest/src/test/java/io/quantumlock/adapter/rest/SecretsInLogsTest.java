package io.quantumlock.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import io.quantumlock.domain.Unavailable;
import io.quantumlock.domain.customer.Plan;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SecretsInLogsTest {
  @RegisterExtension static final World world = World.shared();

  private final String apiKey = world.apiKey(Plan.FREE);
  private final String serviceToken = world.serviceToken();

  @Test
  void noKeyAndNoTokenIsEverLogged() {
    try (var log = new LogCapture()) {
      callEverything();
      world.faults.strike(new Unavailable("away", new IOException()));
      callEverything();
      world.faults.strike(new IllegalStateException("a bug"));
      callEverything();
      world.faults.strike(new StackOverflowError());
      callEverything();
      var raw = new RawHttp(world.api.port());
      raw.exchange("GET /%zz HTTP/1.1\nHost: a\nX-API-Key: " + apiKey + "\n\n");
      raw.exchange("GET / HTTP/1.1\nHost: a\nX-API-Key " + apiKey + "\n\n");
      raw.exchange("GET /?key=" + apiKey + "a".repeat(9000) + " HTTP/1.1\nHost: a\n\n");
      assertThat(log.lines(Level.TRACE)).hasSizeGreaterThan(10);
      assertThat(log.lines(Level.TRACE))
          .noneMatch(line -> line.contains(apiKey.substring(12)))
          .noneMatch(line -> line.contains(serviceToken.substring(12)));
    }
  }

  private void callEverything() {
    var anybody = world.anybody();
    var customer = anybody.withApiKey(apiKey);
    World.issue(customer);
    customer.get("/api/v1/stats");
    customer.get("/api/v1/licenses/" + apiKey);
    customer.get("/api/v1/licenses?page=" + apiKey);
    customer.post("/api/v1/licenses/generate", "{\"" + apiKey + "\": ");
    anybody.withServiceToken(serviceToken).post("/api/v1/kms/sign", "{\"data\": \"AA==\"}");
    anybody.withServiceToken(apiKey).post("/api/v1/kms/sign", "");
    anybody.withApiKey(serviceToken).get("/api/v1/stats");
  }
}
