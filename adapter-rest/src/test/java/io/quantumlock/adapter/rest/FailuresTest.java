package io.quantumlock.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import io.quantumlock.domain.Unavailable;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FailuresTest {
  @RegisterExtension static final World world = World.shared();

  private final ApiClient acme = world.customer().with("X-Request-Id", "id-of-request");

  @Test
  void aPartThatIsAwayIs503AndLoggedOnceInOneLine() {
    try (var log = new LogCapture()) {
      world.faults.strike(new Unavailable("the database is away", new IOException("10.0.0.1")));
      var answer = acme.get("/api/v1/stats");
      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.header("Retry-After")).isEqualTo("1");
      assertThat(answer.body())
          .contains("may have been made")
          .doesNotContain("database", "10.0.0.1");
      assertThat(log.lines(Level.WARN))
          .containsExactly(
              "WARN request id-of-request failed, since a component is unavailable:"
                  + " the database is away");
    }
    world.faults.cease();
    assertThat(acme.get("/api/v1/stats").status()).isEqualTo(200);
  }

  @Test
  void aBugIs500AndLoggedOnceWithItsTrace() {
    try (var log = new LogCapture()) {
      world.faults.strike(new IllegalStateException("inside information"));
      var answer = acme.get("/api/v1/licenses");
      assertThat(answer.status()).isEqualTo(500);
      assertThat(answer.get("detail")).isEqualTo("Something went wrong on our side");
      assertThat(answer.get("request_id")).isEqualTo("id-of-request");
      assertThat(answer.body()).doesNotContain("inside information");
      assertThat(log.lines(Level.WARN))
          .singleElement()
          .asString()
          .startsWith("ERROR request id-of-request failed\n")
          .contains("IllegalStateException: inside information", "\tat ");
    }
  }

  @Test
  void evenAnErrorOfTheMachineIsAProblem() {
    try (var log = new LogCapture()) {
      world.faults.strike(new StackOverflowError());
      var answer = acme.get("/api/v1/licenses");
      assertThat(answer.status()).isEqualTo(500);
      assertThat(answer.get("request_id")).isEqualTo("id-of-request");
      assertThat(log.lines(Level.WARN)).singleElement().asString().contains("StackOverflowError");
    }
  }
}
