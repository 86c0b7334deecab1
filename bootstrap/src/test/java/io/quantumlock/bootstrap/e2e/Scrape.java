package io.quantumlock.bootstrap.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/// What `/metrics` says, in the text format of Prometheus.
record Scrape(String text) {
  static Scrape of(int port) {
    try (var body = URI.create("http://127.0.0.1:" + port + "/metrics").toURL().openStream()) {
      return new Scrape(new String(body.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// One that was free a moment ago.
  static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  boolean has(String part) {
    return text.contains(part);
  }

  /// @param series with its labels in the order of the alphabet
  double value(String series) {
    return text.lines()
        .filter(line -> line.startsWith(series + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + series + " in\n" + text));
  }

  /// The type of each metric, as `quantumlock_verdicts_total counter`.
  Set<String> types() {
    return comments("# TYPE ");
  }

  /// What is said of each metric, after its name.
  Set<String> descriptions() {
    return comments("# HELP ");
  }

  private Set<String> comments(String kind) {
    return text.lines()
        .filter(line -> line.startsWith(kind))
        .map(line -> line.substring(kind.length()))
        .collect(Collectors.toSet());
  }

  /// @param labels up to the quote before a value, or with all of it
  /// @return whether a series of the metric has all of them
  boolean has(String metric, Set<String> labels) {
    return text.lines()
        .filter(line -> line.split("[{ ]", 2)[0].equals(metric))
        .map(line -> line.replaceFirst("\\{", ","))
        .anyMatch(line -> labels.stream().allMatch(label -> line.contains("," + label)));
  }
}
