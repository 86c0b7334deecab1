package io.quantumlock.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.adapter.jdbc.DatabaseSettings;
import io.quantumlock.application.LicenseOrder;
import io.quantumlock.application.QuantumLock;
import io.quantumlock.bootstrap.settings.Settings;
import io.quantumlock.domain.audit.Finding;
import io.quantumlock.domain.customer.Customer;
import io.quantumlock.domain.customer.Plan;
import io.quantumlock.domain.customer.Profile;
import io.quantumlock.domain.kms.KeyChange;
import io.quantumlock.domain.kms.KeyId;
import io.quantumlock.domain.kms.KeyPolicy;
import io.quantumlock.domain.kms.RingId;
import io.quantumlock.domain.kms.SignatureAlgorithm;
import io.quantumlock.domain.kms.TokenTerms;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Somebody can write the database, does not hold the master key, and kept rows as they once were,
/// with the marks that they had: `then_…` has them, `now_…` those that mend the database.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TurnedBackRowsTest {
  private static final RingId ORDERS = new RingId(new KeyId("orders"), SignatureAlgorithm.ED25519);

  /// By table, the columns that name a row, and those that ever change.
  private static final Map<String, List<String>> COLUMNS =
      Map.of(
          "key_ring", List.of("key_id algorithm", "last_version min_verify_version mark"),
          "key_version", List.of("key_id algorithm number", "state mark"),
          "service_token", List.of("id", "revoked_at expires_at grants mark"),
          "api_key", List.of("id", "revoked_at hint mark"),
          "customer", List.of("id", "plan"),
          "monthly_usage", List.of("customer_id year_month", "used"),
          "license", List.of("customer_id number", "revoked_at"));

  private DatabaseSettings database = DatabaseSettings.inMemory("");
  private Installation installation;
  private QuantumLock lock;

  DatabaseSettings database(Path folder) {
    return new DatabaseSettings(DatabaseSettings.embeddedUrl(folder), "quantumlock", "", 2);
  }

  @BeforeAll
  void live(@TempDir Path home) throws SQLException {
    database = database(home);
    installation =
        Installation.open(
            Settings.read(
                Map.of(
                    "QUANTUMLOCK_HOME", home.toString(),
                    "QUANTUMLOCK_DB_URL", database.url(),
                    "QUANTUMLOCK_DB_USER", database.user(),
                    "QUANTUMLOCK_QUANTUM_BACKEND", "scalar")));
    lock = installation.quantumLock();
    var rings = lock.administerKeyRings();
    rings.create(ORDERS, KeyPolicy.BY_HAND);
    rings.rotate(ORDERS);
    var tokens = lock.administerServiceTokens();
    tokens.issue(new TokenTerms("billing", TokenTerms.EVERYDAY, Optional.empty()));
    tokens.issue(new TokenTerms("shipping", TokenTerms.EVERYDAY, Optional.empty()));
    var profile = new Profile("acme", "acme@example.com", Optional.empty(), false);
    var acme = lock.administerCustomers().add(profile, Plan.STARTUP).customer();
    lock.administerApiKeys().issue(acme.id());
    var license = issue(acme);
    keep("then");
    rings.change(ORDERS, 1, new KeyChange.Compromise());
    rings.configure(ORDERS, policy -> policy.verifyingFrom(2));
    rings.rotate(ORDERS);
    tokens.revoke(1);
    tokens.rotate(2, Duration.ZERO);
    lock.administerApiKeys().revoke(1);
    lock.administerCustomers().setPlan(acme.id(), Plan.FREE);
    lock.revokeLicense().revoke(acme, license, Optional.empty());
    issue(acme);
    keep("now");
  }

  private String issue(Customer owner) {
    return lock.generateLicense().generate(owner, LicenseOrder.of("alice")).key().text();
  }

  private void keep(String when) throws SQLException {
    for (var table : COLUMNS.keySet()) {
      write("create table %s_%s as select * from %s".formatted(when, table, table));
    }
  }

  @AfterEach
  void mend() throws SQLException {
    write(
        """
        insert into key_version select * from now_key_version as kept
        where not exists (
          select 1 from key_version as here
          where here.key_id = kept.key_id and here.algorithm = kept.algorithm
            and here.number = kept.number
        )
        """);
    for (var table : COLUMNS.keySet()) {
      take("now", table, columns(table).getLast(), "true");
    }
  }

  @AfterAll
  void close() {
    installation.close();
  }

  private void write(String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection(database.url(), database.user(), database.password());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private List<String> found() {
    return lock.inspectAudit().check().findings().stream().map(TurnedBackRowsTest::line).toList();
  }

  private static String line(Finding finding) {
    return "%s, row %d, %s: %s"
        .formatted(finding.shard(), finding.sequence(), finding.kind().label(), finding.detail());
  }

  private static List<String> columns(String table) {
    return COLUMNS.getOrDefault(table, List.of());
  }

  private void turnBack(String table, String columns, String which) throws SQLException {
    take("then", table, columns, which);
  }

  /// @param columns to take from what was kept
  private void take(String when, String table, String columns, String which) throws SQLException {
    var keys = columns(table).getFirst().split(" ", -1);
    var same =
        Arrays.stream(keys)
            .map(key -> "kept.%s = %s.%s".formatted(key, table, key))
            .collect(Collectors.joining(" and "));
    for (var column : columns.split(" ", -1)) {
      write(
          "update %s set %s = (select kept.%s from %s_%s as kept where %s) where %s"
              .formatted(table, column, column, when, table, same, which));
    }
  }

  @Test
  void whatNobodyTurnedBackHolds() {
    assertThat(found()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "key_version | state mark | key_id = 'orders' and number = 1"
            + " | key orders (ED25519), row 4, contradicted: the database has"
            + " key orders (ED25519) version 1 in another state than key.state (compromised) left",
        "key_version | state mark | key_id = 'orders' and number = 2"
            + " | key orders (ED25519), row 6, contradicted: the database has"
            + " key orders (ED25519) version 2 in another state than key.state (deactivated) left",
        "service_token | revoked_at mark | id = 1"
            + " | service-tokens, row 3, contradicted: the database has"
            + " service-token 1 in another state than service-token.revoke (ok) left",
        "service_token | expires_at mark | id = 2"
            + " | service-tokens, row 4, contradicted: the database has"
            + " service-token 2 in another state than service-token.rotate (ok) left",
        "api_key | revoked_at mark | id = 1"
            + " | customer 1, row 5, contradicted: the database has"
            + " api-key 1 in another state than api-key.revoke (ok) left",
        "customer | plan | id = 1"
            + " | customer 1, row 6, contradicted: the database has"
            + " customer 1 in another state than customer.plan (free) left",
        "monthly_usage | used | customer_id = 1"
            + " | customer 1, row 8, contradicted: the database counts 1 licenses issued in",
        "license | revoked_at | number = 1"
            + " | customer 1, row 7, contradicted: the database does not have license QCOS-",
      })
  void aRowThatWasTurnedBackIsFound(String table, String columns, String which, String expected)
      throws SQLException {
    turnBack(table, columns, which);

    assertThat(found()).singleElement().asString().startsWith(expected);
  }

  @Test
  void aWholeKeyThatWasTurnedBackIsFound() throws SQLException {
    write("delete from key_version where key_id = 'orders' and number = 3");
    turnBack("key_version", "state mark", "key_id = 'orders' and number = 2");
    turnBack("key_ring", "last_version min_verify_version mark", "key_id = 'orders'");

    assertThat(found())
        .extracting(line -> line.replaceAll(".*contradicted: the database has ", ""))
        .containsExactlyInAnyOrder(
            "key orders (ED25519) in another state than key.policy (ok) left",
            "key orders (ED25519) version 2 in another state than key.state (deactivated) left",
            "no key orders (ED25519) version 3 any more");
  }

  @Test
  void eachTokenThatIsRefusedIsNamedAndTheOthersAreComparedAllTheSame() throws SQLException {
    turnBack("service_token", "expires_at mark", "id = 2");
    write("update service_token set grants = 'kms:admin=*' where id in (1, 3)");

    assertThat(found())
        .extracting(line -> line.replaceAll(".*contradicted: ", ""))
        .containsExactlyInAnyOrder(
            "The row of service token 1 is refused: its rights were altered",
            "the database has service-token 2 in another state than service-token.rotate (ok) left",
            "The row of service token 3 is refused: its rights were altered");
  }

  @Test
  void aRowThatIsRefusedIsFoundTooWithTheReason() throws SQLException {
    write("update service_token set revoked_at = null where id = 1");
    write("update api_key set hint = 'qlk_zzzz' where id = 2");
    write("update key_ring set min_verify_version = 1 where key_id = 'orders'");

    assertThat(found())
        .anySatisfy(
            line ->
                assertThat(line)
                    .endsWith("The row of service token 1 is refused: its revocation was altered"))
        .anySatisfy(
            line ->
                assertThat(line).endsWith("The row of API key 2 is refused: its hint was altered"))
        .anySatisfy(
            line ->
                assertThat(line)
                    .endsWith(
                        "The row of key orders (ED25519) is refused:"
                            + " its min_verify_version was altered"))
        .allSatisfy(line -> assertThat(line).contains("is refused"));
  }
}
