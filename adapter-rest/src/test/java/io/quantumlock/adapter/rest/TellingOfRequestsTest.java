package io.quantumlock.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.customer.Plan;
import io.quantumlock.domain.license.Verdict;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TellingOfRequestsTest {
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String PARENT = "-" + TRACE + "-00f067aa0ba902b7-01";

  @RegisterExtension static final World world = World.shared();

  @Test
  void aRequestIsToldByItsRouteAndItsCustomer() {
    var customer = world.customer();
    var key = World.issue(customer);
    var told = world.told.of(customer.get("/api/v1/licenses/" + key + "?include=metadata"));

    assertThat(told.method()).isEqualTo("GET");
    assertThat(told.route()).isEqualTo("/api/v1/licenses/{license_key}");
    assertThat(told.status()).isEqualTo(200);
    assertThat(told.took()).isPositive();
    assertThat(told.customer()).isPresent();
    assertThat(told.refusal()).isEmpty();
  }

  @Test
  void whatTheRoutingTableDoesNotHaveGoesByOneName() {
    var anybody = world.anybody();
    var raw = new RawHttp(world.api.port());

    for (var answer :
        new Answer[] {
          anybody.get("/nowhere"),
          anybody.get("/api/v1/licenses/a/b"),
          anybody.send("DELETE", "/health", BodyPublishers.noBody()),
          raw.exchange("GET /%zz HTTP/1.1\nHost: a\n\n")
        }) {
      var told = world.told.of(answer);
      assertThat(told.route()).isEqualTo("unmatched");
      assertThat(told.status()).isEqualTo(answer.status()).isBetween(400, 405);
    }
  }

  @Test
  void aMethodThatIsNoneOfHttpGoesByOneName() {
    var answer = new RawHttp(world.api.port()).exchange("BREW /health HTTP/1.1\nHost: a\n\n");

    assertThat(world.told.of(answer).method()).isEqualTo("_OTHER");
  }

  @Test
  void askingWhatAPathAnswersToIsOfItsRoute() {
    var answer = world.anybody().send("OPTIONS", "/health", BodyPublishers.noBody());

    assertThat(world.told.of(answer).route()).isEqualTo("/health");
  }

  @Test
  void aVerdictIsTold() {
    var answer =
        world
            .customer()
            .post(
                "/api/v1/licenses/validate",
                "{\"license_key\": \"QCOS-0\", \"end_customer_id\": \"user\"}");

    assertThat(world.told.of(answer).verdict()).contains(Verdict.UNKNOWN);
  }

  @Test
  void aRefusalIsTold() {
    var told = world.told.of(world.anybody().get("/api/v1/stats"));

    assertThat(told.refusal()).containsInstanceOf(Rejection.Unauthorized.class);
    assertThat(told.customer()).isEmpty();
  }

  @Test
  void aTraceIsKnownByItsId() {
    var client = world.anybody().with("traceparent", "00" + PARENT);

    assertThat(world.told.of(client.get("/health")).traceId()).contains(TRACE);
  }

  @Test
  void aLaterVersionOfTheHeaderMaySayMore() {
    assertThat(TraceParent.traceId("01" + PARENT + "-more")).contains(TRACE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "00" + PARENT + "-more",
        "ff" + PARENT,
        "0" + PARENT,
        "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
        "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
      })
  void aHeaderThatIsNotWellFormedIsNone(String header) {
    assertThat(TraceParent.traceId(header)).isEmpty();
  }

  @Test
  void theLogHasOneLineForIt() {
    try (var log = new LogCapture()) {
      var client = world.anybody().withApiKey(world.apiKey(Plan.FREE));
      var first = client.with("traceparent", "00" + PARENT).get("/api/v1/stats");
      var second = client.with("traceparent", "00" + PARENT).get("/api/v1/stats");
      for (var answer : new Answer[] {first, second}) {
        var id = world.told.of(answer).customer().orElseThrow().value();
        var request = answer.header("X-Request-Id");

        assertThat(log.lines(Level.INFO))
            .filteredOn(line -> line.contains(request))
            .singleElement()
            .asString()
            .matches(
                "INFO GET /api/v1/stats 200 \\d+\\.\\d ms request=%s customer=%s trace=%s"
                    .formatted(request, id, TRACE));
      }
    }
  }
}
