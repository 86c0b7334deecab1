package io.quantumlock.bootstrap.rotation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.adapter.crypto.HmacRowMarks;
import io.quantumlock.adapter.crypto.HmacTokenDigests;
import io.quantumlock.adapter.crypto.Keychain;
import io.quantumlock.adapter.crypto.MasterKey;
import io.quantumlock.adapter.crypto.MasterKeyException;
import io.quantumlock.adapter.crypto.MasterKeyRotation;
import io.quantumlock.adapter.jdbc.Database;
import io.quantumlock.adapter.jdbc.DatabaseSettings;
import io.quantumlock.domain.atrest.AlteredRow;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Somebody can write the database and does not hold the master key.
class AlteredRootSecretsTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:30:00Z");

  private final MasterKey masterKey = MasterKey.random();
  private final DatabaseSettings settings = settings();
  private final Database database = Database.open(settings);
  private final Keychain keychain = Keychain.begin(masterKey, database.rootSecrets(), NOW);

  DatabaseSettings settings() {
    return DatabaseSettings.inMemory(UUID.randomUUID().toString());
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void write(String... statements) throws SQLException {
    try (var connection =
            DriverManager.getConnection(settings.url(), settings.user(), settings.password());
        var statement = connection.createStatement()) {
      for (var sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private void assertRefused(MasterKey key, String row, String reason) {
    assertThatThrownBy(() -> new HmacTokenDigests(Keychain.open(key, database.rootSecrets())))
        .isInstanceOf(AlteredRow.class)
        .hasMessage(
            "The row of root secret for %s, under master key %s is refused: %s",
            row, key.id(), reason);
  }

  /// Takes their sealed contents from each other.
  private void swap(String one, String another) throws SQLException {
    write(
        "create table kept as select * from root_secret",
        "update root_secret set sealed = (select sealed from kept where %s) where %s"
            .formatted(another, one),
        "update root_secret set sealed = (select sealed from kept where %s) where %s"
            .formatted(one, another));
  }

  @Test
  void secretsOfDifferentPurposesCannotChangePlaces() throws SQLException {
    swap("purpose = 'fingerprints'", "purpose = 'seeds'");

    assertRefused(
        masterKey,
        "fingerprints, generation 1",
        "it does not open: it was altered, or moved from another place");
  }

  @Test
  void aSecretCannotBeRenamed() throws SQLException {
    write("update root_secret set generation = 1 where purpose = 'tokens'");

    assertRefused(
        masterKey,
        "tokens, generation 1",
        "it does not open: it was altered, or moved from another place");
  }

  @Test
  void aSecretThatIsGoneIsMissed() throws SQLException {
    write("delete from root_secret where purpose = 'tokens'");

    assertRefused(masterKey, "tokens, generation 1", "it is missing");
  }

  @Test
  void secretsOfTwoMasterKeysCannotChangePlaces() throws SQLException {
    var next = MasterKey.random();
    var keyRings = database.keyRings(new HmacRowMarks(keychain));
    new MasterKeyRotation(keychain, database.rootSecrets(), keyRings).begin(next, NOW);
    var ofTokens = "purpose = 'tokens' and master_key = '%s'";
    swap(ofTokens.formatted(masterKey.id()), ofTokens.formatted(next.id()));

    for (var key : new MasterKey[] {masterKey, next}) {
      assertRefused(
          key,
          "tokens, generation 2",
          "it does not open: it was altered, or moved from another place");
    }
  }

  @Test
  void theWrongMasterKeyIsToldApartFromAnAlteredRow() {
    assertThatThrownBy(() -> Keychain.open(MasterKey.random(), database.rootSecrets()))
        .isInstanceOf(MasterKeyException.class)
        .hasMessageContaining("the database is sealed under " + masterKey.id());
  }
}
