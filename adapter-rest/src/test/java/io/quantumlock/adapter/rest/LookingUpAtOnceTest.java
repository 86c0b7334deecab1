package io.quantumlock.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.domain.customer.Plan;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Whoever validates is looked up together with his license, when all of his request is there.
@Timeout(25) // less than a body is waited for
class LookingUpAtOnceTest {
  @RegisterExtension static final World world = World.shared();

  private final String apiKey = world.apiKey(Plan.FREE);
  private final String licenseKey = World.issue(world.anybody().withApiKey(apiKey));

  private static String head(String apiKey, String json) {
    return """
    POST /api/v1/licenses/validate HTTP/1.1
    Host: a
    Content-Length: %d
    X-API-Key: %s

    """
        .formatted(json.length(), apiKey);
  }

  private String json() {
    return "{\"license_key\":\"%s\",\"end_customer_id\":\"user@acmecorp.com\"}"
        .formatted(licenseKey);
  }

  private static Answer ask(String apiKey, String json) {
    return new RawHttp(world.api.port()).exchange(head(apiKey, json) + json);
  }

  @Test
  void oneLookupIsEnough() {
    int before = world.faults.calls();
    var answer = ask(apiKey, json());

    assertThat(answer.get("message")).isEqualTo("License valid");
    assertThat(world.faults.calls()).isEqualTo(before + 1);
  }

  @Test
  void whoseBodyIsNotThereYetIsLookedUpBefore() throws IOException {
    int before = world.faults.calls();
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), world.api.port())) {
      socket.getOutputStream().write(RawHttp.bytes(head(apiKey, json())));
      while (world.faults.calls() == before) {
        Thread.onSpinWait();
      }
      socket.getOutputStream().write(RawHttp.bytes(json()));
      var answer = RawHttp.read(new BufferedInputStream(socket.getInputStream()));

      assertThat(answer.get("message")).isEqualTo("License valid");
    }
    assertThat(world.faults.calls()).isEqualTo(before + 2);
  }

  @Test
  void whatIsWrongWithTheBodyIsToldToWhoeverIsKnown() {
    assertThat(ask(apiKey, "{\"license_key\":").get("detail")).startsWith("The body is not valid");
    assertThat(ask("qlk_unknown", "{\"license_key\":").status()).isEqualTo(401);

    var answer = ask(apiKey, "{\"license_key\": 1, \"end_customer_id\": 2}");
    assertThat(answer.get("detail"))
        .isEqualTo("license_key must be a string; end_customer_id must be a string");
    assertThat(ask("qlk_unknown", "{\"license_key\": 1}").status()).isEqualTo(401);
  }
}
