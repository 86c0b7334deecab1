package io.quantumlock.bootstrap.e2e;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// One connection on which requests are sent and answers read when the test says so.
final class KeptConnection implements AutoCloseable {
  private static final int PATIENCE = 30_000;

  private final Socket socket;
  private final InputStream in;

  /// @param retryAfter in seconds, or 0
  /// @param isLast whether the server says that it closes the connection
  record Answer(int status, int retryAfter, boolean isLast, String body) {}

  KeptConnection(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(PATIENCE);
    in = new BufferedInputStream(socket.getInputStream());
  }

  void get(String path) throws IOException {
    write("GET " + path + " HTTP/1.1\r\nHost: a\r\n\r\n");
  }

  void post(String path, String apiKey, String json) throws IOException {
    write(head(path, "X-API-Key: " + apiKey, json.length()) + json);
  }

  void postAsService(String path, String token, byte[] json) throws IOException {
    write(head(path, "Authorization: Bearer " + token, json.length));
    socket.getOutputStream().write(json);
  }

  private static String head(String path, String credential, int length) {
    return """
    POST %s HTTP/1.1
    Host: a
    %s
    Content-Type: application/json
    Content-Length: %d

    """
        .formatted(path, credential, length)
        .replace("\n", "\r\n");
  }

  /// All of a request that holds nothing yet, but for the end of its head or of its body.
  void begin(String path, String apiKey, boolean wholeHead) throws IOException {
    var head = "POST %s HTTP/1.1\r\nHost: a\r\nX-API-Key: %s\r\n".formatted(path, apiKey);
    write(
        head
            + (wholeHead
                ? "Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"
                : "X-Slow: "));
  }

  void write(String ascii) throws IOException {
    socket.getOutputStream().write(ascii.getBytes(StandardCharsets.US_ASCII));
  }

  /// Whether an answer has arrived, or its beginning, that nobody has read.
  boolean isAnswered() {
    try {
      return in.available() > 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Answer answer() throws IOException {
    int status = Integer.parseInt(line().split(" ", 3)[1]);
    int length = 0;
    int retryAfter = 0;
    boolean last = false;
    for (var line = line(); !line.isEmpty(); line = line()) {
      if (line.startsWith("Content-Length: ")) {
        length = Integer.parseInt(line.substring("Content-Length: ".length()));
      }
      if (line.startsWith("Retry-After: ")) {
        retryAfter = Integer.parseInt(line.substring("Retry-After: ".length()));
      }
      last |= line.equals("Connection: close");
    }
    return new Answer(
        status, retryAfter, last, new String(in.readNBytes(length), StandardCharsets.UTF_8));
  }

  private String line() throws IOException {
    var line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("the connection ended before the answer did: " + line);
      }
      line.append((char) c);
    }
    return line.toString().stripTrailing();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
