package io.quantumlock.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.bootstrap.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class BecomingReadyTest {
  private final int port = freePort();
  private final int management = freePort();

  @TempDir private Path home;

  @Test
  void aServerAnswersWhileItWarmsUpAndIsReadyAfterwards() {
    var warmedUp = new AtomicBoolean();

    try (var _ =
        Server.start(
            settings(),
            _ -> {
              assertThat(status(port, "/health")).isEqualTo(200);
              assertThat(status(management, "/live")).isEqualTo(200);
              assertThat(status(management, "/ready")).isEqualTo(503);
              warmedUp.set(true);
            })) {
      assertThat(warmedUp).isTrue();
      assertThat(status(management, "/ready")).isEqualTo(200);
    }
  }

  @Test
  void aServerThatIsToEndBeforeItIsReadyGivesThatUpAndClosesEverything() throws Exception {
    var end = new CompletableFuture<Void>();
    var givenUp = new CountDownLatch(1);
    Runnable endless =
        () -> {
          try {
            end.complete(null);
            new CountDownLatch(1).await();
          } catch (InterruptedException e) {
            givenUp.countDown();
          }
        };

    assertThatThrownBy(() -> Server.start(settings(), _ -> Preparation.run(endless, end)))
        .isInstanceOf(CancellationException.class);
    assertThat(givenUp.await(30, TimeUnit.SECONDS)).isTrue();
    for (int closed : List.of(port, management)) {
      new ServerSocket(closed, 1, InetAddress.getLoopbackAddress()).close();
    }
  }

  @Test
  void whatFailsBeforeItIsReadyIsThrownAsItIs() {
    var fault = new IllegalStateException("no simulator");
    Runnable work =
        () -> {
          throw fault;
        };

    assertThatThrownBy(() -> Preparation.run(work, new CompletableFuture<>())).isSameAs(fault);
  }

  private Settings settings() {
    return Settings.read(
        Map.of(
            "QUANTUMLOCK_HOME", home.toString(),
            "QUANTUMLOCK_HTTP_PORT", "" + port,
            "QUANTUMLOCK_MANAGEMENT_PORT", "" + management));
  }

  private static int status(int port, String path) {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
