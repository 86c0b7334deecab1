package io.quantumlock.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.domain.kms.KeyPolicy;
import io.quantumlock.domain.kms.KeyState;
import io.quantumlock.domain.kms.KeyVersion;
import io.quantumlock.domain.kms.ServiceToken;
import io.quantumlock.domain.kms.TokenTerms;
import java.sql.SQLException;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/// A database from before keys had lives and tokens had rights. In memory, it lives for as long as
/// a connection to it.
final class UpdatingKeysTest {
  private final DatabaseSettings settings = TestDatabases.settings();

  /// @param inserts fill a database as it was then
  private Database updated(String... inserts) throws SQLException {
    try (var connection = TestDatabases.connect(settings);
        var statement = connection.createStatement()) {
      Flyway.configure()
          .dataSource(settings.url(), settings.user(), settings.password())
          .locations("classpath:io/quantumlock/adapter/jdbc/migrations")
          .table("quantumlock_schema_history")
          .target("1")
          .load()
          .migrate();
      for (var insert : inserts) {
        statement.execute(insert);
      }
      var database = FirstGeneration.in(Database.open(settings));
      FirstGeneration.mark(database);
      return database;
    }
  }

  @Test
  void versionsThatSignedNoMoreOnlyVerify() throws SQLException {
    try (var database =
        updated(
            "insert into key_ring values ('default', 'ED25519', 2), ('b', 'ED25519', 1)",
            """
            insert into key_version values
              ('default', 'ED25519', 1, X'01', X'02', timestamp '2026-01-01 00:00:00'),
              ('default', 'ED25519', 2, X'03', X'04', timestamp '2026-01-02 00:00:00'),
              ('b', 'ED25519', 1, X'05', X'06', timestamp '2026-01-03 00:00:00')
            """)) {
      assertThat(database.keyRings(TestDatabases.MARKS).all().allSound())
          .allSatisfy(ring -> assertThat(ring.policy()).isEqualTo(KeyPolicy.BY_HAND))
          .satisfiesExactly(
              b ->
                  assertThat(b.versions())
                      .extracting(KeyVersion::state)
                      .containsExactly(KeyState.Plain.ACTIVE),
              rotated ->
                  assertThat(rotated.versions())
                      .extracting(KeyVersion::state)
                      .containsExactly(KeyState.Plain.DEACTIVATED, KeyState.Plain.ACTIVE));
    }
  }

  @Test
  void aTokenMayDoWhatItCouldDo() throws SQLException {
    try (var database =
        updated(
            """
            insert into service_token (name, digest, hint, created_at)
            values ('billing', 'x', 'svc_abcd', timestamp '2026-01-01 00:00:00')
            """)) {
      assertThat(database.serviceTokens(TestDatabases.MARKS).all().sound())
          .singleElement()
          .extracting(ServiceToken::terms)
          .isEqualTo(new TokenTerms("billing", TokenTerms.EVERYDAY, Optional.empty()));
    }
  }
}
