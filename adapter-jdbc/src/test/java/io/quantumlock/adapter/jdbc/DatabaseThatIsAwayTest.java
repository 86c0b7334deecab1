package io.quantumlock.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.domain.Unavailable;
import io.quantumlock.domain.customer.Customer;
import io.quantumlock.domain.customer.Plan;
import io.quantumlock.domain.customer.Profiles;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.h2.tools.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DatabaseThatIsAwayTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:30:00Z");

  @TempDir private Path folder;

  private Server serve(int port) throws SQLException {
    return Server.createTcpServer(
            "-tcpPort", "" + port, "-ifNotExists", "-baseDir", folder.toString())
        .start();
  }

  private static DatabaseSettings on(int port) {
    var url =
        "jdbc:h2:tcp://127.0.0.1:"
            + port
            + "/q;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
    return new DatabaseSettings(url, "sa", "", 2);
  }

  @Test
  void itIsUnavailableUntilItIsBackAndThenWorksByItself() throws SQLException {
    var server = serve(0);
    int port = server.getPort();
    try (var database = Database.open(on(port))) {
      var customer = database.customers().add(Profiles.named("acme"), Plan.FREE, NOW);
      server.stop();
      assertThatThrownBy(() -> database.customers().all()).isInstanceOf(Unavailable.class);
      assertThatThrownBy(() -> database.customers().all()).isInstanceOf(Unavailable.class);
      server = serve(port);
      assertThat(allWithin(Duration.ofSeconds(20), database)).containsExactly(customer);
    } finally {
      server.stop();
    }
  }

  private static List<Customer> allWithin(Duration patience, Database database) {
    var deadline = Instant.now().plus(patience);
    while (true) {
      try {
        return database.customers().all();
      } catch (Unavailable e) {
        assertThat(Instant.now()).isBefore(deadline);
      }
    }
  }

  @Test
  void itCannotBeOpened() throws SQLException {
    var server = serve(0);
    int port = server.getPort();
    server.stop();

    assertThatThrownBy(() -> Database.open(on(port))).isInstanceOf(Unavailable.class);
  }

  @Test
  void onceClosedItIsUnavailable() {
    var database = TestDatabases.inMemory();
    database.close();

    assertThatThrownBy(() -> database.customers().all()).isInstanceOf(Unavailable.class);
  }
}
