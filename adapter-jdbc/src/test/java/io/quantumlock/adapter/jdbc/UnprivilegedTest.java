package io.quantumlock.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The other tests take the first way that works: each is tried here that does.
class UnprivilegedTest {
  @Test
  void aPostgresIsMadeAndStartedInEveryWayThatWorksHere() throws Exception {
    for (var way : waysThatWorkHere()) {
      var folder = PostgresServer.newFolder();
      try (var server = PostgresServer.start(folder, way);
          var connection = DriverManager.getConnection(server.url())) {
        assertThat(connection.isValid(0)).as("%s", way).isTrue();
      }
      assertThat(folder).as("%s", way).doesNotExist();
    }
  }

  private static List<Unprivileged> waysThatWorkHere() throws Exception {
    var folder = PostgresServer.newFolder();
    try {
      var ways = Unprivileged.thatWork(folder);
      assertThat(ways).isNotEmpty();
      return ways;
    } finally {
      Files.delete(folder);
    }
  }
}
