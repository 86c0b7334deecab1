package io.quantumlock.bootstrap;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes a cache of classes that Java has loaded and linked (JEP 483, JEP 514), from which the next
/// server starts sooner: a `demo` is played through by another process while this one serves. The
/// launcher knows which cache fits its jars and its Java, and asks for one that is not there.
public final class StartCache implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StartCache.class);
  private static final String ASKED_FOR = "quantumlock.start.cache";

  private final Thread making;

  private StartCache(Thread making) {
    this.making = making;
  }

  /// Begins to make that which this process was asked for, if it was.
  public static StartCache begin() {
    var asked = System.getProperty(ASKED_FOR, "");
    var name = Thread.ofVirtual().name("start-cache");
    return new StartCache(
        asked.isEmpty() ? name.unstarted(() -> {}) : name.start(() -> make(Path.of(asked))));
  }

  private static void make(Path cache) {
    try (var unfinished = unfinished(cache)) {
      var made = unfinished.path().resolve("cache");
      if (!isPlayedThrough(made)) {
        LOG.warn("no start-up cache was made, so the next start takes as long as this one");
      } else {
        for (var earlier : earlier(cache)) {
          Files.delete(earlier);
        }
        Files.move(made, cache, StandardCopyOption.ATOMIC_MOVE);
        LOG.info("the next server starts from {}", cache.getFileName());
      }
    } catch (InterruptedException _) {
      LOG.debug("ended before the start-up cache was made");
    } catch (IOException e) {
      LOG.warn("no start-up cache can be kept: {}", e.toString());
    }
  }

  private static ThrowAwayFolder unfinished(Path cache) throws IOException {
    return ThrowAwayFolder.at(cache.resolveSibling(cache.getFileName() + ".unfinished"));
  }

  private static boolean isPlayedThrough(Path output) throws IOException, InterruptedException {
    var process = start(output);
    try {
      return process.waitFor() == 0 && Files.exists(output);
    } finally {
      end(process);
    }
  }

  /// With the process that puts the cache together, which is a child of the one that was started.
  /// Told to end, Java would begin to put it together.
  private static void end(Process process) {
    var all = Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(ended -> ended.onExit().join());
  }

  /// With the lowest priority, where the system can say so.
  private static Process start(Path output) throws IOException {
    var command = demo(output);
    var nice = new ArrayList<>(List.of("nice", "-n", "19"));
    nice.addAll(command);
    try {
      return builder(nice).start();
    } catch (IOException _) {
      return builder(command).start();
    }
  }

  /// As this process was started, or the cache would not fit; but, on Java 25, without the vector
  /// module, of which nothing can be kept.
  private static List<String> demo(Path output) {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command =
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .filter(option -> !option.startsWith("-D" + ASKED_FOR))
            .filter(option -> !option.startsWith("-D" + VectorModule.LATE))
            .collect(toCollection(ArrayList::new));
    command.addFirst(java);
    command.add("-XX:AOTCacheOutput=" + output);
    command.add("-Djava.io.tmpdir=" + output.getParent());
    command.addAll(List.of("-jar", System.getProperty("java.class.path"), "demo"));
    return command;
  }

  private static ProcessBuilder builder(List<String> command) {
    var builder =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    // What concerns this server does not concern a throw-away one.
    builder.environment().keySet().removeIf(name -> name.startsWith("QUANTUMLOCK_"));
    return builder;
  }

  private static List<Path> earlier(Path cache) throws IOException {
    try (Stream<Path> files = Files.list(cache.toAbsolutePath().getParent())) {
      return files
          .filter(file -> file.getFileName().toString().matches("start-\\d+\\.aot"))
          .toList();
    }
  }

  /// Ends what is under way.
  @Override
  public void close() {
    making.interrupt();
    try {
      making.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
