package io.quantumlock.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.domain.customer.Plan;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StoppingTest {

  @Test
  void aRequestUnderWayGetsItsAnswer() throws Exception {
    var world = new World();
    var body = "{\"end_customer_id\": \"a\"}";
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), world.api.port())) {
      socket.setSoTimeout(10_000);
      var out = socket.getOutputStream();
      out.write(
          RawHttp.bytes(
              "POST /api/v1/licenses/generate HTTP/1.1\nHost: a\nExpect: 100-continue\n"
                  + "X-API-Key: %s\nContent-Length: %d\n\n"
                      .formatted(world.apiKey(Plan.FREE), body.length())));
      var in = new BufferedInputStream(socket.getInputStream());
      assertThat(new String(in.readNBytes(25), StandardCharsets.US_ASCII))
          .isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
      var stopping = Thread.ofVirtual().start(world.api::close);
      out.write(RawHttp.bytes(body));
      assertThat(RawHttp.read(in).status()).isEqualTo(201);
      stopping.join();
    }
    assertThatThrownBy(() -> connect(world.api.port())).isInstanceOf(Exception.class);
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

  private static void connect(int port) throws IOException {
    new Socket(InetAddress.getLoopbackAddress(), port).close();
  }
}
