package io.quantumlock.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.adapter.jdbc.Postgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// On which ports a server listens, as Linux tells it. On PostgreSQL, since the embedded database
/// has a port of its own for commands.
class ListeningTest {
  private static final String LISTENS = "0A";

  @TempDir Path home;

  @Test
  void withoutAManagementPortThereIsOnlyThatOfTheApi() throws IOException {
    try (var server = serving(0)) {
      assertThat(ports(server)).containsExactly(server.port());
    }
  }

  @Test
  void aManagementPortIsASecondOne() throws IOException {
    int management = Scrape.freePort();
    try (var server = serving(management)) {
      assertThat(ports(server)).containsExactlyInAnyOrder(server.port(), management);
    }
  }

  private ServerProcess serving(int management) throws IOException {
    return ServerProcess.shortLived(
        Map.of(
            "QUANTUMLOCK_HOME", home.toString(),
            "QUANTUMLOCK_DB_URL", Postgres.settings().url(),
            "QUANTUMLOCK_MANAGEMENT_PORT", "" + management));
  }

  private static List<Integer> ports(ServerProcess server) throws IOException {
    var process = Path.of("/proc", "" + server.pid());
    var own = openFiles(process.resolve("fd"));
    return Stream.of("net/tcp", "net/tcp6")
        .flatMap(table -> rows(process.resolve(table)))
        .filter(row -> row[3].equals(LISTENS) && own.contains("socket:[" + row[9] + "]"))
        .map(row -> Integer.valueOf(row[1].substring(row[1].indexOf(':') + 1), 16))
        .toList();
  }

  private static List<String> openFiles(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(ListeningTest::target).toList();
    }
  }

  /// @return nothing where it was closed meanwhile
  private static String target(Path file) {
    try {
      return Files.readSymbolicLink(file).toString();
    } catch (IOException e) {
      return "";
    }
  }

  private static Stream<String[]> rows(Path table) {
    try {
      return Files.readAllLines(table).stream().skip(1).map(line -> line.strip().split("\\s+"));
    } catch (IOException e) {
      return Stream.empty(); // where there is no IPv6
    }
  }
}
