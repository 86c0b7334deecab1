package io.quantumlock.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.domain.customer.Plan;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class StoppingTest {
  @Test
  void aRequestUnderWayGetsItsAnswerAndALaterOneIsTurnedAway() throws Exception {
    var world = new World();
    var release = new CountDownLatch(1);
    var request =
        "GET /api/v1/stats HTTP/1.1\nHost: a\nX-API-Key: " + world.apiKey(Plan.FREE) + "\n\n";
    try (var socket = connect(world.api.port());
        var late = connect(world.api.port())) {
      late.getOutputStream().write(RawHttp.bytes(request));
      assertThat(RawHttp.read(late.getInputStream()).status()).isEqualTo(200);
      world.faults.hold(release);
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(RawHttp.bytes(request));
      while (world.faults.waiting() == 0) {
        Thread.onSpinWait();
      }
      var stopping = Thread.ofVirtual().start(world.api::close);
      while (isListening(world.api.port())) {
        Thread.onSpinWait();
      }
      late.getOutputStream().write(RawHttp.bytes(request));
      assertThat(RawHttp.read(late.getInputStream()).status()).isEqualTo(503);
      release.countDown();
      assertThat(RawHttp.read(socket.getInputStream()).status()).isEqualTo(200);
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

  private static boolean isListening(int port) {
    try (var socket = connect(port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }
}
