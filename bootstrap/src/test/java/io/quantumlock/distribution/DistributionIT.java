package io.quantumlock.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `mvn verify` leaves in `target/distribution`, at the hands of whoever gets it.
class DistributionIT {
  @TempDir Path here;
  @TempDir Path home;

  @Test
  void theArchiveForAnyJavaIssuesAndValidates() throws Exception {
    var folder = Unpacked.unpack(Archives.of("any-java"), here);
    var java = System.getProperty("java.home");

    var executable = FirstLicense.of(Unpacked.in(folder, home, Map.of("QUANTUMLOCK_JAVA", java)));
    assertThat(executable).startsWith(Path.of(java).toRealPath());
  }

  @Test
  void theArchiveWithAJavaOfItsOwnNeedsNoOther() throws Exception {
    var folder = Unpacked.unpack(Archives.of("own-java"), here);

    var executable = FirstLicense.of(Unpacked.in(folder, home, Map.of()));
    assertThat(executable).startsWith(folder.toRealPath());
  }

  @Test
  void theSecondStartIsFromTheCacheThatTheFirstHasMade() throws Exception {
    var folder = Unpacked.unpack(Archives.of("own-java"), here);
    var quantumLock = Unpacked.in(folder, home, Map.of("QUANTUMLOCK_QUANTUM_BACKEND", "simd"));

    Path cache;
    try (var server = quantumLock.serve()) {
      cache = thatAppears(".aot");
      assertThat(mapped(server.process())).doesNotContain(cache.toString());
    }
    try (var server = quantumLock.serve()) {
      assertThat(mapped(server.process())).contains(cache.toString());
    }
    Files.setLastModifiedTime(folder.resolve("lib/bootstrap-1.0.0.jar"), FileTime.fromMillis(0));
    try (var server = quantumLock.serve()) {
      assertThat(mapped(server.process())).doesNotContain(cache.toString());
      var _ = thatAppears(".aot.unfinished");
    }
    assertThat(names(home)).noneMatch(name -> name.contains("unfinished"));
  }

  private Path thatAppears(String ending) throws IOException, InterruptedException {
    try (var watch = home.getFileSystem().newWatchService()) {
      home.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      var file = thatEndsIn(ending);
      while (file.isEmpty()) {
        var key = watch.poll(10, TimeUnit.MINUTES);
        assertThat(key).as("news of %s", home).isNotNull();
        key.pollEvents();
        key.reset();
        file = thatEndsIn(ending);
      }
      return file.get().toRealPath();
    }
  }

  private Optional<Path> thatEndsIn(String ending) throws IOException {
    return names(home).stream()
        .filter(name -> name.endsWith(ending))
        .map(home::resolve)
        .findFirst();
  }

  /// The files that the process has in its memory.
  private static String mapped(Process process) throws IOException {
    return Files.readString(Path.of("/proc", String.valueOf(process.pid()), "maps"));
  }

  private static List<String> names(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
