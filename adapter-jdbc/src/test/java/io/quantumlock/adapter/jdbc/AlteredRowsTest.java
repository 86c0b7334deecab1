package io.quantumlock.adapter.jdbc;

import static io.quantumlock.domain.kms.SignatureAlgorithm.ED25519;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.domain.access.InMemoryTokenDigests;
import io.quantumlock.domain.atrest.AlteredRow;
import io.quantumlock.domain.customer.Plan;
import io.quantumlock.domain.customer.Profiles;
import io.quantumlock.domain.kms.InMemorySigning;
import io.quantumlock.domain.kms.KeyChange;
import io.quantumlock.domain.kms.KeyId;
import io.quantumlock.domain.kms.KeyPolicy;
import io.quantumlock.domain.kms.KeyRing;
import io.quantumlock.domain.kms.KeyRings;
import io.quantumlock.domain.kms.RingId;
import io.quantumlock.domain.kms.ServiceTokens;
import io.quantumlock.domain.kms.TokenTerms;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Somebody can write the database and does not hold the master key. There is a ring `orders` with
/// a compromised version and one that signs, a ring `other` with two, a token that was revoked, one
/// that expires, and an API key that was revoked beside one that was not. All tests alter the same
/// database, and mend it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AlteredRowsTest {
  private static final List<String> TABLES =
      List.of("key_ring", "key_version", "service_token", "api_key");
  private static final Instant NOW = Instant.parse("2026-11-24T10:30:00.123456Z");
  private static final RingId ORDERS = new RingId(new KeyId("orders"), ED25519);
  private static final RingId OTHER = new RingId(new KeyId("other"), ED25519);

  private final DatabaseSettings settings = settings();
  private final Database database = FirstGeneration.in(Database.open(settings));
  private final KeyRings keyRings = database.keyRings(TestDatabases.MARKS);
  private final ServiceTokens tokens = database.serviceTokens(TestDatabases.MARKS);

  DatabaseSettings settings() {
    return TestDatabases.settings();
  }

  @BeforeAll
  void fill() throws SQLException {
    var keys = new InMemorySigning(new Random());
    for (var id : List.of(ORDERS, OTHER)) {
      var first = keys.generate(id, 1, NOW);
      keyRings.create(new KeyRing(id, KeyPolicy.BY_HAND, List.of(first)));
      keyRings.update(id, NOW, ring -> ring.rotate(keys.generate(id, 2, NOW.plusSeconds(1))));
    }
    keyRings.update(
        ORDERS,
        NOW,
        ring ->
            ring.change(1, new KeyChange.Compromise(), NOW)
                .under(ring.policy().verifyingFrom(2).rotatingEvery(30)));
    var terms = new TokenTerms("billing", TokenTerms.EVERYDAY, Optional.of(NOW.plusSeconds(9)));
    tokens.add(terms, InMemoryTokenDigests.of("1"), "svc_aaaa", NOW);
    tokens.add(terms, InMemoryTokenDigests.of("2"), "svc_bbbb", NOW);
    tokens.revoke(2, NOW);
    var apiKeys = database.apiKeys(TestDatabases.MARKS);
    for (var name : List.of("acme", "beta")) {
      var digest = InMemoryTokenDigests.of(name);
      apiKeys.addWithOwner(Profiles.named(name), Plan.FREE, digest, "qlk_aaaa", NOW);
    }
    apiKeys.revoke(2, NOW);
    for (var table : TABLES) {
      write("create table kept_" + table + " as select * from " + table);
    }
  }

  @AfterEach
  void mend() throws SQLException {
    for (var table : TABLES.reversed()) {
      write("delete from " + table);
    }
    for (var table : TABLES) {
      boolean counts = !table.startsWith("key");
      write(
          "insert into %s %s select * from kept_%s"
              .formatted(table, counts ? "overriding system value" : "", table));
    }
  }

  @AfterAll
  void close() {
    database.close();
  }

  private void write(String... statements) throws SQLException {
    for (var sql : statements) {
      TestDatabases.execute(settings, sql);
    }
  }

  private static void assertRefused(ThrowingCallable call, String row, String reason) {
    assertThatThrownBy(call)
        .isInstanceOf(AlteredRow.class)
        .hasMessage("The row of %s is refused: %s", row, reason);
  }

  private void assertOrdersRefused(int version, String reason) {
    var row = version == 0 ? "key orders (ED25519)" : "key orders (ED25519), version " + version;
    assertRefused(() -> keyRings.find(ORDERS), row, reason);
    assertRefused(() -> keyRings.update(ORDERS, NOW, ring -> ring), row, reason);
    assertRefused(keyRings::all, row, reason);
    assertThatCode(() -> keyRings.find(OTHER)).doesNotThrowAnyException();
  }

  @Test
  void whatNobodyTouchedIsRead() {
    assertThat(keyRings.all()).hasSize(2);
    assertThat(tokens.all()).hasSize(2);
    assertThat(tokens.find(InMemoryTokenDigests.of("1"))).isPresent();
    assertThat(tokens.find(InMemoryTokenDigests.of("2"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "state = 'active'                            | its state was altered",
        "state = 'nonsense'                          | its state was altered",
        "state = 'disabled', state_before = 'active' | its state was altered",
        "destroy_at = created_at                     | its state was altered",
        "sealed_seed = null                          | its private key was altered",
        "sealed_seed = public_key                    | its private key was altered",
        "public_key = sealed_seed                    | its public key was altered",
        "created_at = created_at + interval '1' day  | its time of making was altered",
        "state = 'destroyed', sealed_seed = null, destroy_at = created_at"
            + " | its state and its private key were altered",
        "mark = null | it has no mark, so it was not written by this program",
      })
  void anAlteredVersionIsRefused(String change, String reason) throws SQLException {
    write("update key_version set " + change + " where key_id = 'orders' and number = 1");

    assertOrdersRefused(1, reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "min_verify_version = 1 | its min_verify_version was altered",
        "rotation_days = null   | its rotation period was altered",
        "last_version = 1       | its last version was altered",
        "mark = null            | it has no mark, so it was not written by this program",
      })
  void anAlteredRingIsRefused(String change, String reason) throws SQLException {
    write("update key_ring set " + change + " where key_id = 'orders'");

    assertOrdersRefused(0, reason);
  }

  private void swap(String table, String columns, String one, String another) throws SQLException {
    for (var column : List.of(columns.split(",", -1))) {
      for (var pair : List.of(List.of(one, another), List.of(another, one))) {
        write(
            "update %s set %s = (select %s from kept_%s where %s) where %s"
                .formatted(table, column, column, table, pair.getLast(), pair.getFirst()));
      }
    }
  }

  @Test
  void seedsThatChangedPlacesBetweenVersionsAreRefused() throws SQLException {
    swap(
        "key_version",
        "sealed_seed",
        "key_id = 'orders' and number = 1",
        "key_id = 'orders' and number = 2");

    assertOrdersRefused(1, "its private key was altered");
  }

  @Test
  void seedsThatChangedPlacesBetweenRingsAreRefused() throws SQLException {
    swap(
        "key_version",
        "sealed_seed",
        "key_id = 'orders' and number = 2",
        "key_id = 'other' and number = 2");

    assertRefused(
        () -> keyRings.find(ORDERS),
        "key orders (ED25519), version 2",
        "its private key was altered");
    assertRefused(
        () -> keyRings.find(OTHER),
        "key other (ED25519), version 2",
        "its private key was altered");
  }

  @Test
  void whatChangedPlacesWithItsMarkIsRefused() throws SQLException {
    swap(
        "key_version",
        "state,state_before,destroy_at,sealed_seed,public_key,created_at,mark",
        "key_id = 'orders' and number = 1",
        "key_id = 'orders' and number = 2");

    assertOrdersRefused(1, "it was moved from another place, or its mark was altered");
  }

  @Test
  void aVersionThatIsGoneIsMissed() throws SQLException {
    write("delete from key_version where key_id = 'orders' and number = 2");

    assertOrdersRefused(2, "it is missing");
  }

  @Test
  void aVersionThatNobodyMadeIsRefused() throws SQLException {
    write(
        """
        insert into key_version
        select key_id, algorithm, 3, public_key, sealed_seed, created_at, 'active', null, null,
          seal_generation, mark
        from key_version where key_id = 'orders' and number = 2
        """);

    assertOrdersRefused(3, "it was moved from another place, or its mark was altered");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "grants = 'kms:admin=*'         | its rights were altered",
        "expires_at = null              | its expiry was altered",
        "name = 'other'                 | its name was altered",
        "created_at = expires_at        | its time of issue was altered",
        "mark = null                    | it has no mark, so it was not written by this program",
      })
  void anAlteredTokenIsRefused(String change, String reason) throws SQLException {
    write("update service_token set " + change + " where id = 1");

    assertTokenRefused(1, reason);
  }

  @Test
  void aRevokedTokenCannotBeRevived() throws SQLException {
    write("update service_token set revoked_at = null where id = 2");

    assertTokenRefused(2, "its revocation was altered");
  }

  @Test
  void aTokenCannotTakeTheRowOfAnother() throws SQLException {
    write(
        "update service_token set digest = 'x' where id = 2",
        "update service_token set digest = '"
            + InMemoryTokenDigests.of("2").hex()
            + "' where id = 1");

    assertRefused(
        () -> tokens.find(InMemoryTokenDigests.of("2")),
        "service token 1",
        "its digest was altered");
  }

  private void assertTokenRefused(long id, String reason) {
    var row = "service token " + id;
    assertRefused(() -> tokens.find(InMemoryTokenDigests.of("" + id)), row, reason);
    assertRefused(() -> tokens.revoke(id, NOW), row, reason);
    assertRefused(tokens::all, row, reason);
    assertRefused(
        () -> tokens.rotate(id, NOW, InMemoryTokenDigests.of("3"), "svc_cccc", NOW), row, reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "beta | revoked_at = null where id = 2 | API key 2 | its revocation was altered",
        "acme | customer_id = 2 where id = 1   | API key 1 | its owner was altered",
        "acme | mark = null where id = 1"
            + " | API key 1 | it has no mark, so it was not written by this program",
      })
  void anAlteredApiKeyIsRefused(String owner, String change, String row, String reason)
      throws SQLException {
    write("update api_key set " + change);

    var apiKeys = database.apiKeys(TestDatabases.MARKS);
    assertRefused(() -> apiKeys.ownerOf(InMemoryTokenDigests.of(owner)), row, reason);
    assertRefused(() -> apiKeys.revoke(Long.parseLong(row.substring(8)), NOW), row, reason);
  }
}
