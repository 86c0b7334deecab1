package io.quantumlock.adapter.jdbc;

import static io.quantumlock.domain.kms.SignatureAlgorithm.ED25519;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.domain.Race;
import io.quantumlock.domain.access.InMemoryTokenDigests;
import io.quantumlock.domain.atrest.AlteredRow;
import io.quantumlock.domain.customer.Plan;
import io.quantumlock.domain.customer.Profiles;
import io.quantumlock.domain.kms.InMemorySigning;
import io.quantumlock.domain.kms.KeyId;
import io.quantumlock.domain.kms.KeyPolicy;
import io.quantumlock.domain.kms.KeyRing;
import io.quantumlock.domain.kms.RingId;
import io.quantumlock.domain.kms.TokenTerms;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A database from before rows had marks.
class MarkingEarlierRowsTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:30:00.123456Z");
  private static final RingId RING = new RingId(KeyId.DEFAULT, ED25519);

  private final DatabaseSettings settings = settings();
  private final Database database = FirstGeneration.in(Database.open(settings));

  DatabaseSettings settings() {
    return TestDatabases.settings();
  }

  @BeforeEach
  void fillAndTakeMarksAway() throws SQLException {
    var keys = new InMemorySigning(new Random());
    var ring = new KeyRing(RING, KeyPolicy.BY_HAND, List.of(keys.generate(RING, 1, NOW)));
    database.keyRings(TestDatabases.MARKS).create(ring);
    var terms = new TokenTerms("billing", TokenTerms.EVERYDAY, Optional.empty());
    database
        .serviceTokens(TestDatabases.MARKS)
        .add(terms, InMemoryTokenDigests.of("1"), "svc_aaaa", NOW);
    database
        .apiKeys(TestDatabases.MARKS)
        .addWithOwner(
            Profiles.named("acme"), Plan.FREE, InMemoryTokenDigests.of("2"), "qlk_aaaa", NOW);
    for (var table : List.of("key_ring", "key_version", "service_token", "api_key")) {
      TestDatabases.execute(settings, "update " + table + " set mark = null");
    }
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void theyAreReadOnceTheyAreMarked() {
    assertThatThrownBy(() -> database.keyRings(TestDatabases.MARKS).all().allSound())
        .isInstanceOf(AlteredRow.class);

    assertThat(FirstGeneration.mark(database)).isTrue();

    assertThat(database.keyRings(TestDatabases.MARKS).all().allSound()).hasSize(1);
    assertThat(database.serviceTokens(TestDatabases.MARKS).all().sound()).hasSize(1);
    assertThat(database.apiKeys(TestDatabases.MARKS).ownerOf(InMemoryTokenDigests.of("2")))
        .isPresent();
  }

  @Test
  void ofManyWhoMarkThemAtOnceOneDoes() {
    var race = Race.of(4, i -> FirstGeneration.mark(database));

    assertThat(race.failures()).isEmpty();
    assertThat(race.results()).containsOnlyOnce(true);
    assertThat(database.keyRings(TestDatabases.MARKS).all().allSound()).hasSize(1);
  }

  @Test
  void aMarkThatIsTakenAwayLaterIsNotMadeAgain() throws SQLException {
    FirstGeneration.mark(database);
    TestDatabases.execute(settings, "update service_token set mark = null, grants = 'kms:admin'");

    assertThat(FirstGeneration.mark(database)).isFalse();
    assertThat(database.serviceTokens(TestDatabases.MARKS).all().refused())
        .singleElement()
        .extracting(token -> token.reason().getMessage())
        .asString()
        .contains("service token 1")
        .contains("it has no mark");
  }
}
