package io.quantumlock.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.domain.Deadline;
import io.quantumlock.domain.customer.Plan;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(60)
class DeadlinesOfRequestsTest {
  @RegisterExtension static final World world = World.shared();

  private static final Duration SECOND = Duration.ofSeconds(1);

  @Test
  void whatARequestAsksForIsBegunWithinASecondOrNotAtAll() {
    World.issue(world.customer());

    assertThat(world.faults.left().orElseThrow()).isLessThan(SECOND);
  }

  /// On a machine that is busy with something else, the rest may take as long once or twice.
  @Test
  void theTimeThatTheCallerTakesIsHisOwn() throws IOException {
    var left = Duration.ZERO;
    while (left.isZero()) {
      left = leftToWhoSendsSlowly();
    }
    assertThat(left).isPositive();
  }

  private static Duration leftToWhoSendsSlowly() throws IOException {
    var head =
        """
        POST /api/v1/licenses/QCOS-41FB-639F-C30B-14E3-6342-7B3E-6426-9320/revoke HTTP/1.1
        Host: a
        Content-Length: 2
        X-API-Key: %s

        """
            .formatted(world.apiKey(Plan.FREE));
    var slowly = Deadline.after(SECOND, System::nanoTime);
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), world.api.port())) {
      socket.getOutputStream().write(RawHttp.bytes(head));
      while (slowly.left().isPositive()) {
        Thread.onSpinWait();
      }
      socket.getOutputStream().write(RawHttp.bytes("{}"));
      var answer = RawHttp.read(new BufferedInputStream(socket.getInputStream()));
      assertThat(answer.status()).isEqualTo(404);
    }
    return world.faults.left().orElseThrow();
  }

  @Test
  void aBatchOfSignaturesThatIsBegunIsFinished() {
    var batch = "{\"items\":[{\"data\":\"YWJj\"}]}";

    assertThat(world.service().post("/api/v1/kms/sign/batch", batch).status()).isEqualTo(200);
    assertThat(world.faults.left()).isEmpty();
  }
}
