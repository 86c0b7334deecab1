package io.quantumlock.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.domain.customer.Plan;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A customer with a good key has begun as many bodies as he may, and sends none of them to its
/// end.
@Timeout(60)
class SlowSendersTest {
  @RegisterExtension static final World world = World.shared();

  private final String apiKey = world.apiKey(Plan.FREE);
  private final List<Socket> slow = new ArrayList<>();

  private void begin() throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), world.api.port());
    slow.add(socket);
    socket.setSoTimeout(30_000);
    var begun =
        """
        POST /api/v1/licenses/validate HTTP/1.1
        Host: a
        Content-Type: application/json
        Content-Length: 1000
        X-API-Key: %s

        {\
        """
            .formatted(apiKey);
    socket.getOutputStream().write(RawHttp.bytes(begun));
  }

  /// Begins one too many.
  ///
  /// @return what the one that was looked at last is answered
  private Answer beginTooMany() throws IOException {
    for (int i = 0; i <= Share.MOST; i++) {
      begin();
    }
    while (true) {
      for (var socket : slow) {
        if (socket.getInputStream().available() > 0) {
          return RawHttp.read(new BufferedInputStream(socket.getInputStream()));
        }
      }
    }
  }

  @AfterEach
  void hangUp() throws IOException {
    for (var socket : slow) {
      socket.close();
    }
  }

  @Test
  void oneMoreIsToldToComeBackAndAnotherCustomerIsServed() throws IOException {
    var oneMore = beginTooMany();

    assertThat(oneMore.status()).isEqualTo(503);
    assertThat(oneMore.header("Retry-After")).isEqualTo("1");
    assertThat(world.customer().get("/api/v1/stats").status()).isEqualTo(200);
    assertThat(world.service().get("/api/v1/kms/keys").status()).isEqualTo(200);
  }

  @Test
  void whoeverHangsUpHasHisShareAgain() throws IOException {
    beginTooMany();
    hangUp();

    var customer = world.anybody().withApiKey(apiKey);
    int status = 503;
    while (status == 503) {
      status = customer.get("/api/v1/stats").status();
    }
    assertThat(status).isEqualTo(200);
  }
}
