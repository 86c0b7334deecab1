package io.quantumlock.adapter.jdbc;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.domain.customer.Customer;
import io.quantumlock.domain.customer.MonthlyQuota;
import io.quantumlock.domain.customer.Plan;
import io.quantumlock.domain.customer.Profiles;
import io.quantumlock.domain.license.Drafts;
import io.quantumlock.domain.license.LicenseKey;
import io.quantumlock.domain.license.PageRequest;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddedDatabaseTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:30:00.123456Z");

  @TempDir private Path home;

  private Database open() {
    return Database.open(TestDatabases.embedded(home));
  }

  private Customer addCustomer() {
    try (var database = open()) {
      return database.customers().add(Profiles.named("acme"), Plan.ENTERPRISE, NOW);
    }
  }

  @Test
  void aRestartFindsEverythingAgain() {
    var customer = addCustomer();
    var draft = Drafts.of(customer.id(), NOW);
    try (var database = open()) {
      database.licenses(TestDatabases.MARKS).issue(draft, 100);
    }
    try (var database = open()) {
      assertThat(database.customers().all()).containsExactly(customer);
      assertThat(database.licenses(TestDatabases.MARKS).find(customer.id(), draft.terms().key()))
          .contains(draft.numbered(1));
      assertThat(
              database
                  .licenses(TestDatabases.MARKS)
                  .issue(Drafts.of(customer.id(), NOW), 100)
                  .number())
          .isEqualTo(2);
      assertThat(database.customers().add(Profiles.named("beta"), Plan.FREE, NOW).id().value())
          .isEqualTo(2);
    }
  }

  @Test
  void aSecondProcessWorksOnTheFileWhileTheFirstDoes() throws IOException {
    try (var process = IssuingProcess.start(home, NOW)) {
      var key = LicenseKey.parse(process.nextKeys(1).getFirst()).orElseThrow();
      try (var database = open()) {
        assertThat(database.licenses(TestDatabases.MARKS).find(IssuingProcess.OWNER, key))
            .isPresent();
        database
            .licenses(TestDatabases.MARKS)
            .revoke(IssuingProcess.OWNER, key, Optional.empty(), NOW);
        database.customers().add(Profiles.named("beta"), Plan.FREE, NOW);
        assertThat(database.customers().all()).hasSize(2);
      }
      assertThat(process.nextKeys(10)).hasSize(10);
    }
  }

  @Test
  void noOtherAddressThanThatOfThisMachineLeadsToTheFile() throws IOException {
    try (var process = IssuingProcess.start(home, NOW)) {
      process.nextKeys(1);
      int port = portOfTheFile();
      connect(1, port);
      // the whole of 127.0.0.0/8 leads here, so this is like any other address of this machine
      assertThatThrownBy(() -> connect(2, port)).isInstanceOf(ConnectException.class);
    }
  }

  private static void connect(int lastByte, int port) throws IOException {
    var address = InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) lastByte});
    new Socket(address, port).close();
  }

  private int portOfTheFile() throws IOException {
    var lock = new Properties();
    try (var reader = Files.newBufferedReader(home.resolve("quantumlock.lock.db"))) {
      lock.load(reader);
    }
    return Integer.parseInt(lock.getProperty("server").split(":", 2)[1]);
  }

  /// What a kill would leave, without one.
  @Test
  void atEveryMomentTheFileHasAllThatWasAcknowledged(@TempDir Path copy)
      throws IOException, SQLException {
    try (var database = open()) {
      var owner = database.customers().add(Profiles.named("acme"), Plan.ENTERPRISE, NOW).id();
      for (int issued = 1; issued <= 200; issued++) {
        database.licenses(TestDatabases.MARKS).issue(Drafts.of(owner, NOW), 1000);
        if (issued % 20 == 0) {
          var file = Path.of("quantumlock.mv.db");
          Files.copy(home.resolve(file), copy.resolve(file), REPLACE_EXISTING);
          assertThat(TestDatabases.licenses(TestDatabases.embedded(copy))).isEqualTo(issued);
        }
      }
    }
  }

  @Test
  void aKilledProcessLosesNothingThatItAcknowledged() throws IOException, SQLException {
    var acknowledged = new ArrayList<String>();
    try (var process = IssuingProcess.start(home, NOW)) {
      acknowledged.addAll(process.nextKeys(50));
      acknowledged.addAll(process.kill());
    }
    try (var database = open()) {
      var licenses = database.licenses(TestDatabases.MARKS);
      assertThat(acknowledged)
          .allSatisfy(
              key ->
                  assertThat(
                          licenses.find(IssuingProcess.OWNER, LicenseKey.parse(key).orElseThrow()))
                      .isPresent());
      long kept =
          licenses.page(IssuingProcess.OWNER, Optional.empty(), NOW, new PageRequest(1, 1)).total();
      assertThat(kept)
          .isBetween(
              (long) acknowledged.size(), (long) acknowledged.size() + IssuingProcess.THREADS);
      assertThat(TestDatabases.licenses(TestDatabases.embedded(home))).isEqualTo((int) kept);
      assertThat(
              database.customers().licensesIssued(IssuingProcess.OWNER, MonthlyQuota.monthOf(NOW)))
          .isEqualTo((int) kept);
      assertThat(licenses.issue(Drafts.of(IssuingProcess.OWNER, NOW), Integer.MAX_VALUE).number())
          .isEqualTo(kept + 1);
      assertThat(database.customers().add(Profiles.named("beta"), Plan.FREE, NOW).id().value())
          .isEqualTo(2);
    }
  }
}
