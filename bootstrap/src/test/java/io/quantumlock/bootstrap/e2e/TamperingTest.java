package io.quantumlock.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.adapter.jdbc.DatabaseSettings;
import io.quantumlock.domain.customer.Plan;
import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Somebody can write the database but does not hold the master key.
class TamperingTest {
  private static final String MISMATCH = "false: Quantum signature mismatch";

  @TempDir static Path home;
  private static Node node;
  private static int vendors;
  private Caller vendor;
  private String key;

  @BeforeAll
  static void start() {
    node = Node.in(home);
  }

  @BeforeEach
  void issue() throws Exception {
    vendor = node.caller(node.customer("vendor " + ++vendors, Plan.FREE));
    key = vendor.generate("alice").get("license_key");
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "valid_until = valid_until + interval '1' day",
        "issued_at = issued_at - interval '1' day",
        "features = array['premium']",
        "fingerprint_attempt = fingerprint_attempt + 1",
        "fingerprint_version = 2"
      })
  void aLicenseWhoseTermsWereChangedDoesNotValidate(String change) throws Exception {
    assertThat(vendor.validate(key, "alice")).isEqualTo("true: License valid");

    assertThat(write("update license set " + change + " where license_key = '" + key + "'"))
        .isEqualTo(1);

    assertThat(vendor.validate(key, "alice")).isEqualTo(MISMATCH);
  }

  @Test
  void aLicenseThatWasMovedToAnotherEndCustomerDoesNotValidate() throws Exception {
    write("update license set end_customer = 'mallory' where license_key = '" + key + "'");

    assertThat(vendor.validate(key, "mallory")).isEqualTo(MISMATCH);
  }

  @Test
  void aLicenseThatWasMovedToAnotherVendorDoesNotValidate() throws Exception {
    var other = node.caller(node.customer("other " + key, Plan.FREE));
    long otherId = other.get("/api/v1/customers/me").json().get("id").asLong();

    write("update license set customer_id = " + otherId + " where license_key = '" + key + "'");

    assertThat(other.validate(key, "alice")).isEqualTo(MISMATCH);
  }

  @Test
  void aSignatureCopiedFromAnotherLicenseDoesNotMakeOne() throws Exception {
    var another = vendor.generate("alice").get("license_key");

    write(
        "update license set quantum_signature ="
            + " (select quantum_signature from license where license_key = '"
            + another
            + "') where license_key = '"
            + key
            + "'");

    assertThat(vendor.validate(key, "alice")).isEqualTo(MISMATCH);
  }

  private static int write(String sql) throws Exception {
    var url = DatabaseSettings.embeddedUrl(home);
    try (var connection = DriverManager.getConnection(url, "quantumlock", "");
        var statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }
}
