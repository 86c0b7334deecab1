package io.quantumlock.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.customer.CustomerId;
import io.quantumlock.domain.customer.Plan;
import io.quantumlock.domain.customer.Profiles;
import io.quantumlock.domain.license.Drafts;
import io.quantumlock.domain.license.IdempotencyKey;
import io.quantumlock.domain.license.License;
import io.quantumlock.domain.license.OnceOnly;
import io.quantumlock.domain.license.RequestDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ARequestUnderWayTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:30:00.123456Z");
  private static final Optional<OnceOnly> ONCE =
      Optional.of(new OnceOnly(new IdempotencyKey("key"), RequestDigest.of(List.of("order"))));

  private final DatabaseSettings settings = settings();
  private final Database database = Database.open(settings);
  private final CustomerId owner =
      database.customers().add(Profiles.named("acme"), Plan.FREE, NOW).id();
  private Connection elsewhere;

  DatabaseSettings settings() {
    return TestDatabases.settings();
  }

  @BeforeEach
  void beginElsewhere() throws SQLException {
    var sql = "insert into answered_request values (?, ?, 'key', 'digest', 'license', ?)";
    elsewhere = TestDatabases.connect(settings);
    elsewhere.setAutoCommit(false);
    try (var statement = elsewhere.prepareStatement(sql)) {
      for (var operation : List.of("issue", "revoke")) {
        statement.setLong(1, owner.value());
        statement.setString(2, operation);
        statement.setObject(3, NOW.atOffset(ZoneOffset.UTC));
        statement.execute();
      }
    }
  }

  @AfterEach
  void close() throws SQLException {
    elsewhere.close();
    database.close();
  }

  private License issue(Optional<OnceOnly> once) {
    return database.licenses(TestDatabases.MARKS).issue(Drafts.of(owner, NOW), 100, once);
  }

  @Test
  void isNotWaitedForForeverWhenIssuing() throws SQLException {
    assertThatThrownBy(() -> issue(ONCE)).isInstanceOf(Rejection.InFlight.class);
    assertThat(issue(Optional.empty()).number()).isEqualTo(1);

    elsewhere.rollback();
    assertThat(issue(ONCE).number()).isEqualTo(2);
  }

  @Test
  void isNotWaitedForForeverWhenRevoking() {
    var key = issue(Optional.empty()).key();

    assertThatThrownBy(
            () ->
                database
                    .licenses(TestDatabases.MARKS)
                    .revoke(owner, key, Optional.empty(), NOW, ONCE))
        .isInstanceOf(Rejection.InFlight.class);
    assertThat(database.licenses(TestDatabases.MARKS).find(owner, key).orElseThrow().revocation())
        .isEmpty();
  }
}
