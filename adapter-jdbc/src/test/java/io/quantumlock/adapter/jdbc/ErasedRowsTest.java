package io.quantumlock.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.domain.customer.CustomerId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Looks past the ports at the rows themselves, of more licenses than are read or written at once.
class ErasedRowsTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:30:00.123456Z");
  private static final String MARK = "marked";
  private static final int LICENSES = 2_500;

  /// Every column of what belongs to a customer, so that whoever adds one decides whether it is
  /// personal data. What is kept is told in docs/decisions/erasing.md.
  private static final Map<String, String> KEPT =
      Map.of(
          "customer", "created_at id plan",
          "api_key", "created_at customer_id digest hint id mark revoked_at",
          "license",
              "customer_id features fidelity fingerprint_attempt fingerprint_version issued_at"
                  + " license_key number quantum_signature revoked_at valid_until",
          "ledger", "customer_id last_number revocations_until",
          "ending", "customer_id epoch_week highest_number licenses lowest_number",
          "monthly_usage", "customer_id used year_month",
          "audit_head", "customer_id hash sequence shard",
          "audit_entry",
              "action actor customer_id data_hash happened_at hash previous_hash request_id result"
                  + " sequence shard subject",
          "audit_pruned_shard", "customer_id hash sequence shard");

  private static final Map<String, String> ERASED =
      Map.of(
          "customer", "company_name email email_verified name",
          "license", "end_customer metadata revoked_reason",
          "answered_request",
              "answered_at customer_id idempotency_key license_key operation request_digest");

  private final DatabaseSettings settings = settings();
  private final Database database = Database.open(settings);
  private CustomerId owner = new CustomerId(1);
  private CustomerId other = new CustomerId(2);

  DatabaseSettings settings() {
    return TestDatabases.settings();
  }

  @BeforeEach
  void markEveryText() throws SQLException {
    owner = new Population(settings, 2 * LICENSES, NOW).largest();
    other = new CustomerId(owner.value() + 1);
    var sql =
        """
        update customer set name = 'marked', email = 'marked@example.com', company_name = 'marked',
          email_verified = true where id = %1$d;
        update license set end_customer = 'marked ' || number, metadata = '{"name": "marked"}',
          revoked_reason = case when revoked_at is null then null else 'marked' end
          where customer_id = %1$d;
        insert into answered_request
          select customer_id, 'issue', 'marked ' || number, 'digest', license_key, issued_at
          from license where customer_id = %1$d;
        insert into answered_request
          select customer_id, 'issue', 'other ' || number, 'digest', license_key, issued_at
          from license where customer_id = %2$d
        """
            .formatted(owner.value(), other.value());
    for (var statement : sql.split(";\n", -1)) {
      TestDatabases.execute(settings, statement);
    }
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void noTextOfTheCustomerIsLeftAndNoRowOfAnother() throws SQLException {
    var before = Contents.of(settings);
    assertThat(marked(before)).hasSize(1 + 2 * LICENSES);
    database.personalData(TestDatabases.MARKS).erase(owner, NOW);

    var after = Contents.of(settings);
    assertThat(marked(after)).isEmpty();
    for (var table : List.of("customer", "license", "answered_request")) {
      var others = rows(before, table).stream().filter(row -> !row.contains(MARK)).toList();
      assertThat(others).isNotEmpty();
      assertThat(Set.copyOf(rows(after, table))).containsAll(others);
    }
    assertThat(rows(after, "license")).hasSameSizeAs(rows(before, "license"));
    assertThat(rows(after, "ledger")).isEqualTo(rows(before, "ledger"));
  }

  private static List<String> rows(Map<String, List<String>> contents, String table) {
    return contents.getOrDefault(table, List.of());
  }

  private static List<String> marked(Map<String, List<String>> contents) {
    return contents.values().stream()
        .flatMap(List::stream)
        .filter(row -> row.contains(MARK))
        .toList();
  }

  @Test
  void everyLicenseIsExportedOnceInOrder() {
    var numbers = new ArrayList<Long>();
    var texts = new ArrayList<String>();
    database
        .personalData(TestDatabases.MARKS)
        .licenses(
            owner,
            file -> {
              numbers.add(file.license().number());
              texts.add(file.license().terms().endCustomer().value());
            });

    assertThat(numbers).isEqualTo(LongStream.rangeClosed(1, LICENSES).boxed().toList());
    assertThat(texts).allMatch(text -> text.startsWith(MARK));
  }

  @Test
  void everyColumnIsEitherKeptOrErased() throws SQLException {
    var sql =
        """
        select table_name || '.' || column_name from information_schema.columns
        where table_schema = current_schema and table_name in (
          select table_name from information_schema.columns
          where table_schema = current_schema
            and (column_name = 'customer_id' or table_name = 'customer'))
        """;
    assertThat(TestDatabases.texts(settings, sql)).containsExactlyInAnyOrderElementsOf(named());
  }

  private static Set<String> named() {
    return Stream.of(KEPT, ERASED)
        .flatMap(columns -> columns.entrySet().stream())
        .flatMap(
            entry ->
                Arrays.stream(entry.getValue().split(" ", -1))
                    .map(column -> entry.getKey() + "." + column))
        .collect(Collectors.toSet());
  }
}
