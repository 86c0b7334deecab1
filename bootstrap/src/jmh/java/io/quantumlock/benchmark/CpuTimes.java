package io.quantumlock.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The CPU time that a server and its database have used, in nanoseconds, by what the threads are
/// for. Linux tells it.
///
/// @param server of the whole process
record CpuTimes(long server, Map<Part, Long> parts) {
  enum Part {
    /// The threads that carry the virtual ones, and simulate.
    REQUESTS("ForkJoinPool-"),
    CONNECTIONS("http-io-"),
    COMPILER("C1 ", "C2 "),
    COLLECTOR("GC ", "G1 "),
    /// Of the server's process.
    REST,
    /// Of processes beside it.
    DATABASE;

    private final List<String> names;

    Part(String... names) {
      this.names = List.of(names);
    }

    /// @param thread the first 15 characters of its name
    private static Part of(String thread) {
      for (var part : values()) {
        if (part.names.stream().anyMatch(thread::startsWith)) {
          return part;
        }
      }
      return REST;
    }
  }

  /// @param server everything else that this process started is the database
  static CpuTimes of(ProcessHandle server) throws IOException {
    var parts = new EnumMap<Part, Long>(Part.class);
    for (var part : Part.values()) {
      parts.put(part, 0L);
    }
    try (var threads = Files.newDirectoryStream(Path.of("/proc/" + server.pid() + "/task"))) {
      for (var thread : threads) {
        var part = Part.of(Files.readString(thread.resolve("comm")));
        var nanos = Files.readString(thread.resolve("schedstat")).split(" ", 2)[0];
        parts.merge(part, Long.valueOf(nanos), Long::sum);
      }
    }
    long whole = used(server);
    parts.put(Part.REST, 0L);
    parts.put(Part.REST, whole - parts.values().stream().mapToLong(Long::longValue).sum());
    ProcessHandle.current()
        .descendants()
        .filter(other -> !other.equals(server))
        .forEach(other -> parts.merge(Part.DATABASE, used(other), Long::sum));
    return new CpuTimes(whole, parts);
  }

  private static long used(ProcessHandle process) {
    return process.info().totalCpuDuration().map(time -> time.toNanos()).orElse(0L);
  }

  long of(Part part) {
    return parts.getOrDefault(part, 0L);
  }

  CpuTimes since(CpuTimes before) {
    var used = new EnumMap<Part, Long>(Part.class);
    parts.forEach((part, nanos) -> used.put(part, nanos - before.of(part)));
    return new CpuTimes(server - before.server, used);
  }
}
