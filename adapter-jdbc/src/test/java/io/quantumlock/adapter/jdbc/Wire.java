package io.quantumlock.adapter.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/// Stands between a program and a PostgreSQL, and can break at the worst moment.
final class Wire implements AutoCloseable {
  private static final String COMMIT = "COMMIT";

  private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final URI server;
  private final AtomicBoolean doomed = new AtomicBoolean();
  private final CountDownLatch end = new CountDownLatch(1);
  private volatile boolean silent;

  private Wire(URI server) throws IOException {
    this.server = server;
    Thread.ofVirtual().start(this::accept);
  }

  static Wire to(DatabaseSettings settings) throws IOException {
    return new Wire(URI.create(settings.url().substring("jdbc:".length())));
  }

  /// The same database by way of this wire. Each commit is sent in words.
  DatabaseSettings settings(DatabaseSettings direct) {
    var url =
        direct.url().replace(server.getAuthority(), "127.0.0.1:" + door.getLocalPort())
            + "&prepareThreshold=0";
    return new DatabaseSettings(url, direct.user(), direct.password(), 1);
  }

  /// The next commit arrives, and the answer to it does not.
  void breakAfterTheNextCommit() {
    doomed.set(true);
  }

  /// Nothing arrives any more, at either end; not even that the other hung up.
  void fallSilent() {
    silent = true;
  }

  private void accept() {
    try {
      while (true) {
        var near = door.accept();
        var far = new Socket(server.getHost(), server.getPort());
        var broken = new AtomicBoolean();
        Thread.ofVirtual().start(() -> pump(near, far, broken, true));
        Thread.ofVirtual().start(() -> pump(far, near, broken, false));
      }
    } catch (SocketException e) {
      // the door was closed
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void pump(Socket from, Socket to, AtomicBoolean broken, boolean toServer) {
    try (from;
        to) {
      try {
        carry(from, to, broken, toServer);
      } finally {
        if (silent) {
          end.await();
        }
      }
    } catch (IOException e) {
      // either end hung up
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void carry(Socket from, Socket to, AtomicBoolean broken, boolean toServer)
      throws IOException {
    var chunk = new byte[64 * 1024];
    InputStream in = from.getInputStream();
    for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
      var text = new String(chunk, 0, read, StandardCharsets.ISO_8859_1);
      if (toServer && text.contains(COMMIT) && doomed.compareAndSet(true, false)) {
        broken.set(true);
      }
      if (!toServer && broken.get()) {
        return;
      }
      if (!silent) {
        to.getOutputStream().write(chunk, 0, read);
      }
    }
  }

  @Override
  public void close() throws IOException {
    end.countDown();
    door.close();
  }
}
