package io.quantumlock.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.adapter.jdbc.copy.DatabaseCopy;
import io.quantumlock.domain.audit.AuditCheck;
import io.quantumlock.domain.customer.CustomerId;
import io.quantumlock.domain.customer.Plan;
import io.quantumlock.domain.customer.Profiles;
import io.quantumlock.domain.license.Drafts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From H2 to H2; those below go other ways.
class CopyingADatabaseTest {
  private static final DatabaseCopy.Progress UNSEEN = (_, _) -> {};

  @TempDir Path folder;
  private DatabaseSettings source;
  private DatabaseSettings target;
  private Database database;
  private Connection keepsTheTarget;
  private CustomerId owner;

  DatabaseSettings source() {
    return TestDatabases.embedded(folder);
  }

  DatabaseSettings target() {
    return TestDatabases.settings();
  }

  @BeforeEach
  void fill() throws SQLException {
    source = source();
    target = target();
    keepsTheTarget = TestDatabases.connect(target);
    database = Database.open(source);
    owner = EveryTable.fill(database);
  }

  @AfterEach
  void close() throws SQLException {
    database.close();
    keepsTheTarget.close();
  }

  private byte[] save() throws IOException {
    var out = new ByteArrayOutputStream();
    DatabaseCopy.save(source, out, EveryTable.NOW, UNSEEN);
    return out.toByteArray();
  }

  private void load(byte[] saved) throws IOException {
    DatabaseCopy.load(new ByteArrayInputStream(saved), target, UNSEEN);
  }

  /// What is issued, revoked and added while the copy is made is in none of its tables.
  @Test
  void everyRowOfOneMomentArrives() throws Exception {
    var before = Contents.of(source);
    assertThat(before).hasSizeGreaterThan(15);
    assertThat(before.values()).allSatisfy(rows -> assertThat(rows).isNotEmpty());
    var out = new ByteArrayOutputStream();

    DatabaseCopy.save(source, out, EveryTable.NOW, (done, _) -> work(done));
    load(out.toByteArray());

    assertThat(Contents.of(target)).isEqualTo(before);
    assertThat(Contents.of(source)).isNotEqualTo(before);
    assertThat(database.customers().licensesIssued(owner, YearMonth.of(2026, 11))).isEqualTo(5);
  }

  private void work(long done) {
    if (done == 0) {
      var license =
          database.licenses(TestDatabases.MARKS).issue(Drafts.of(owner, EveryTable.NOW), 100);
      database
          .licenses(TestDatabases.MARKS)
          .revoke(owner, license.key(), Optional.empty(), EveryTable.NOW);
      database.customers().add(Profiles.named("late"), Plan.FREE, EveryTable.NOW);
    }
  }

  @Test
  void theCopyCountsOn() throws Exception {
    load(save());

    try (var copy = Database.open(target)) {
      var added = copy.customers().add(Profiles.named("c"), Plan.FREE, Instant.EPOCH);
      assertThat(added.id()).isEqualTo(new CustomerId(3));
      assertThat(
              copy.licenses(TestDatabases.MARKS)
                  .issue(Drafts.of(owner, EveryTable.NOW), 100)
                  .number())
          .isEqualTo(5);
      var audit = new AuditCheck(_ -> true);
      copy.auditTrail().read(audit);
      assertThat(audit.report().findings()).isEmpty();
    }
  }
}
