package io.quantumlock.adapter.rest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// HTTP by hand, for what no decent client would send.
final class RawHttp {
  private static final int PATIENCE = 10_000;

  private final int port;

  RawHttp(int port) {
    this.port = port;
  }

  @FunctionalInterface
  interface Sender {
    void send(OutputStream out) throws IOException;
  }

  /// @param request with `\n` for line ends, but for those of its body
  Answer exchange(String request) {
    return exchange(out -> out.write(bytes(request)));
  }

  /// Sends all, and only then reads the answer.
  Answer exchange(Sender sender) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(PATIENCE);
      sender.send(socket.getOutputStream());
      socket.getOutputStream().flush();
      return read(new BufferedInputStream(socket.getInputStream()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] bytes(String request) {
    return request.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
  }

  static Answer read(InputStream in) throws IOException {
    var status = line(in);
    var fields = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
    for (var line = line(in); !line.isEmpty(); line = line(in)) {
      var parts = line.split(": *", 2);
      fields.computeIfAbsent(parts[0], _ -> new ArrayList<>()).add(parts[1]);
    }
    int length = Integer.parseInt(fields.getOrDefault("Content-Length", List.of("0")).getFirst());
    var body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
    return answer(Integer.parseInt(status.substring(9, 12)), fields, body);
  }

  private static Answer answer(int status, Map<String, List<String>> fields, String body) {
    var answer = new Answer(status, HttpHeaders.of(fields, (_, _) -> true), body);
    Contract.checkHeaders(answer);
    if (status >= 400) {
      Contract.checkProblem(answer);
    }
    return answer;
  }

  private static String line(InputStream in) throws IOException {
    var line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("the connection ended in the middle of an answer: " + line);
      }
      line.append((char) c);
    }
    return line.toString().stripTrailing();
  }
}
