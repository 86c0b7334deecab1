package io.quantumlock.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.application.LicenseOrder;
import io.quantumlock.bootstrap.Installation;
import io.quantumlock.bootstrap.settings.Settings;
import io.quantumlock.domain.license.RevocationReason;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ErasingACustomerTest {
  @TempDir Path home;

  /// All that a port tells.
  private String everyRow() {
    var out = new StringBuilder();
    var settings = Settings.read(Map.of("QUANTUMLOCK_HOME", home.toString()));
    try (var installation = Installation.open(settings.forAdministering())) {
      out.append(installation.quantumLock().administerCustomers().list());
      installation.quantumLock().inspectAudit().read(out::append);
    }
    return out.append(Run.in(home, "customer", "export", "1", "-").out()).toString();
  }

  private void issueAndRevoke() {
    var settings = Settings.read(Map.of("QUANTUMLOCK_HOME", home.toString()));
    try (var installation = Installation.open(settings.forAdministering())) {
      var lock = installation.quantumLock();
      var customer = lock.administerCustomers().list().getFirst();
      var order = LicenseOrder.of("alice@example.com", "pro");
      var license = lock.generateLicense().generate(customer, order);
      lock.revokeLicense()
          .revoke(customer, license.key().text(), Optional.of(new RevocationReason("unpaid")));
    }
  }

  @Test
  void whatIsExportedIsAllThatIsKnownAndIsGoneAfterwards() throws Exception {
    Run.in(
        home,
        "customer",
        "add",
        "--name",
        "acme",
        "--email",
        "ada@acme.com",
        "--company",
        "Acme Corporation");
    issueAndRevoke();
    var file = home.resolve("acme.json");

    var exported = Run.in(home, "customer", "export", "acme", file.toString(), "--json").json();
    assertThat(exported.get("licenses").asInt()).isEqualTo(1);
    var document = new JsonMapper().readTree(Files.readString(file, StandardCharsets.UTF_8));
    assertThat(document.get("customer").get("email").asString()).isEqualTo("ada@acme.com");
    assertThat(document.get("api_keys")).hasSize(1);
    var license = document.get("licenses").get(0);
    assertThat(license.get("end_customer_id").asString()).isEqualTo("alice@example.com");
    assertThat(license.get("revoked_reason").asString()).isEqualTo("unpaid");

    assertThat(Run.in(home, "customer", "erase", "acme").exitCode()).isEqualTo(2);
    assertThat(everyRow()).contains("acme", "alice@example.com");
    var erased = Run.in(home, "customer", "erase", "acme", "--yes", "--json").json();
    assertThat(erased.get("name").asString()).isEqualTo("erased-1");
    assertThat(everyRow())
        .contains(license.get("license_key").asString(), "customer.erase")
        .doesNotContain("acme", "ada@acme.com", "Acme Corporation", "alice@example.com", "unpaid");
    assertThat(Run.in(home, "audit", "verify").exitCode()).isZero();
    assertThat(Run.in(home, "customer", "erase", "acme", "--yes").err())
        .contains("Customer not found");
  }
}
