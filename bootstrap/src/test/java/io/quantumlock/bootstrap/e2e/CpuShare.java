package io.quantumlock.bootstrap.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/// How much of the machine's processors is left to some processes by all others. Where the machine
/// does nothing else that is all of it, whether they use it or not.
final class CpuShare {
  /// Linux gives `/proc` in hundredths of a second.
  private static final int MILLIS_PER_TICK = 10;

  /// The columns of `/proc/stat` in which a processor has nothing to do.
  private static final int IDLE = 3;

  private static final int WAITING_FOR_DISK = 4;
  private static final int COUNTED = 8;

  private final List<Long> processes;
  private final long[] before;
  private final long oursBefore;

  private CpuShare(List<Long> processes) throws IOException {
    this.processes = processes;
    before = machine();
    oursBefore = ours();
  }

  static CpuShare of(Long... processes) throws IOException {
    return new CpuShare(List.of(processes));
  }

  /// @return how long it takes, on what was left since this was made, to do what takes so long on
  ///   the whole machine
  Duration stretched(Duration duration) throws IOException {
    var now = machine();
    long all = 0;
    for (int i = 0; i < COUNTED; i++) {
      all += now[i] - before[i];
    }
    long idle = now[IDLE] - before[IDLE] + now[WAITING_FOR_DISK] - before[WAITING_FOR_DISK];
    long others = Math.clamp(all - idle - (ours() - oursBefore), 0, all - 1);
    return duration.multipliedBy(all).dividedBy(all - others);
  }

  private static long[] machine() throws IOException {
    var total = Files.readAllLines(Path.of("/proc/stat")).getFirst().split(" +");
    return Arrays.stream(total).skip(1).mapToLong(Long::parseLong).toArray();
  }

  private long ours() {
    return processes.stream()
        .flatMapToLong(
            pid ->
                ProcessHandle.of(pid).stream()
                    .flatMap(process -> process.info().totalCpuDuration().stream())
                    .flatMapToLong(time -> LongStream.of(time.toMillis() / MILLIS_PER_TICK)))
        .sum();
  }
}
