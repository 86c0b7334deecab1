package io.quantumlock.adapter.jdbc;

import static io.quantumlock.domain.kms.SignatureAlgorithm.ED25519;
import static org.assertj.core.api.Assertions.assertThat;
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
import io.quantumlock.domain.kms.RefusedRing;
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
import org.junit.jupiter.api.TestInstance;

/// Somebody can write the database and does not hold the master key. There is a ring `orders` with
/// a compromised version and one that signs, a ring `other` with two, a token that was revoked, one
/// that expires, and an API key that was revoked beside one that was not. All tests of a class
/// alter the same database, and mend it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AlteredDatabase {
  private static final List<String> TABLES =
      List.of("key_ring", "key_version", "service_token", "api_key");
  static final Instant NOW = Instant.parse("2026-11-24T10:30:00.123456Z");
  static final RingId ORDERS = new RingId(new KeyId("orders"), ED25519);
  static final RingId OTHER = new RingId(new KeyId("other"), ED25519);

  private final DatabaseSettings settings = settings();
  final Database database = FirstGeneration.in(Database.open(settings));
  final KeyRings keyRings = database.keyRings(TestDatabases.MARKS);
  final ServiceTokens tokens = database.serviceTokens(TestDatabases.MARKS);

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

  final void write(String... statements) throws SQLException {
    for (var sql : statements) {
      TestDatabases.execute(settings, sql);
    }
  }

  static void assertRefused(ThrowingCallable call, String row, String reason) {
    assertThatThrownBy(call)
        .isInstanceOf(AlteredRow.class)
        .hasMessage("The row of %s is refused: %s", row, reason);
  }

  final void assertOrdersRefused(int version, String reason) {
    var row = version == 0 ? "key orders (ED25519)" : "key orders (ED25519), version " + version;
    assertRefused(() -> keyRings.find(ORDERS), row, reason);
    assertRefused(() -> keyRings.update(ORDERS, NOW, ring -> ring), row, reason);
    var all = keyRings.all();
    assertRefused(all::allSound, row, reason);
    assertThat(all.refused()).extracting(RefusedRing::keyIdText).containsExactly("orders");
    assertThat(all.sound()).containsExactly(keyRings.find(OTHER).orElseThrow());
  }
}
