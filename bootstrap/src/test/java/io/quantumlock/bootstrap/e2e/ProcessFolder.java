package io.quantumlock.bootstrap.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// What Linux tells of a server's process, under `/proc`.
record ProcessFolder(Path path) {
  static ProcessFolder of(ServerProcess server) {
    return new ProcessFolder(Path.of("/proc", "" + server.pid()));
  }

  /// The threads that carry the virtual ones, and perhaps one that keeps their time.
  long carriers() throws IOException {
    try (var threads = Files.list(path.resolve("task"))) {
      return threads.filter(ProcessFolder::isCarrier).count();
    }
  }

  private static boolean isCarrier(Path thread) {
    try {
      return Files.readString(thread.resolve("comm")).startsWith("ForkJoinPool-1-");
    } catch (IOException e) {
      return false; // it has ended
    }
  }

  /// The most memory that the server has had.
  long mebibytes() throws IOException {
    var status = Files.readString(path.resolve("status"), StandardCharsets.UTF_8);
    var peak = status.lines().filter(line -> line.startsWith("VmHWM:")).findFirst().orElseThrow();
    return Long.parseLong(peak.replaceAll("\\D", "")) / 1024;
  }
}
