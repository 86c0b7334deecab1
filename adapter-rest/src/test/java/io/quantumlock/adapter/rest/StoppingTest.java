package io.quantumlock.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.domain.customer.Plan;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class StoppingTest {
  /// How long Jetty would let a silent connection live while it stops, and half as long again.
  private static final Duration LONGER_THAN_IDLE = Duration.ofMillis(1500);

  @Test
  void aRequestUnderWayGetsItsAnswerHoweverLongItTakes() throws Exception {
    var world = new World();
    var release = new CountDownLatch(1);
    var request =
        "GET /api/v1/stats HTTP/1.1\nHost: a\nX-API-Key: " + world.apiKey(Plan.FREE) + "\n\n";
    world.faults.hold(release);
    try (var socket = connect(world.api.port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(RawHttp.bytes(request));
      while (world.faults.waiting() == 0) {
        Thread.onSpinWait();
      }
      var stopping = Thread.ofVirtual().start(world.api::close);
      assertThat(stopping.join(LONGER_THAN_IDLE)).isFalse();
      assertThatThrownBy(() -> connect(world.api.port())).isInstanceOf(IOException.class);
      release.countDown();
      var answer = RawHttp.read(socket.getInputStream());
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.header("Connection")).isEqualTo("close");
      stopping.join();
    }
  }

  @Test
  void aTakenPortIsToldAtTheStart() {
    var world = new World();
    try {
      assertThatThrownBy(
              () ->
                  HttpApi.start(
                      world.quantumLock, () -> World.START, "127.0.0.1", world.api.port()))
          .isInstanceOf(CannotListen.class)
          .hasMessageStartingWith("Cannot listen on 127.0.0.1:" + world.api.port());
    } finally {
      world.api.close();
    }
  }

  private static Socket connect(int port) throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), port);
  }
}
