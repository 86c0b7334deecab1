package io.quantumlock.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.adapter.rest.network.HttpSettings;
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
  void whyItCannotListenIsToldAtTheStart() {
    var world = new World();
    try {
      int port = world.api.port();
      assertCannotListen(world, "127.0.0.1", port, ": the port is taken");
      assertCannotListen(world, "no-such-host.invalid", 0, ": there is no host of that name");
      // of TEST-NET-1, which belongs to no machine
      assertCannotListen(world, "192.0.2.1", 0, ": that is no address of this machine");
    } finally {
      world.api.close();
    }
  }

  private static void assertCannotListen(World world, String host, int port, String why) {
    assertThatThrownBy(() -> world.serve(HttpSettings.on(host, port)))
        .isInstanceOf(CannotListen.class)
        .hasMessage("Cannot listen on " + host + ":" + port + why);
  }

  private static Socket connect(int port) throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), port);
  }
}
