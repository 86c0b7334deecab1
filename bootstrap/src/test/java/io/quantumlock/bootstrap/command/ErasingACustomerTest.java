package io.quantumlock.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.application.LicenseOrder;
import io.quantumlock.bootstrap.Installation;
import io.quantumlock.bootstrap.settings.Settings;
import io.quantumlock.domain.license.EndCustomerId;
import io.quantumlock.domain.license.Features;
import io.quantumlock.domain.license.Metadata;
import io.quantumlock.domain.license.RevocationReason;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
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
      var metadata = Optional.of(new Metadata("{\"phone\": \"555-0100\"}"));
      var order =
          new LicenseOrder(
              new EndCustomerId("alice@example.com"), Features.of("pro"), 30, metadata);
      var license = lock.generateLicense().generate(customer, order);
      lock.revokeLicense()
          .revoke(customer, license.key().text(), Optional.of(new RevocationReason("unpaid")));
    }
  }

  /// Every field, in order, and every time as T.
  private static String shown(JsonNode object) {
    return object
        .propertyStream()
        .map(
            field ->
                field.getKey()
                    + "="
                    + (field.getValue().isValueNode()
                        ? field.getValue().asString().replaceFirst("^\\d{4}-.*:\\d\\d.*$", "T")
                        : field.getValue().toString()))
        .collect(Collectors.joining(" "));
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
        "Acme Corporation",
        "--plan",
        "business",
        "--email-verified");
    Run.in(home, "api-key issue --customer acme".split(" "));
    Run.in(home, "api-key revoke --id 2".split(" "));
    issueAndRevoke();
    Run.in(home, "customer add --name other --email other@example.com".split(" "));
    var file = home.resolve("acme.json");

    var exported = Run.in(home, "customer", "export", "acme", file.toString(), "--json").json();
    assertThat(exported.get("licenses").asInt()).isEqualTo(1);
    var document = new JsonMapper().readTree(Files.readString(file, StandardCharsets.UTF_8));
    assertThat(shown(document.get("customer")))
        .isEqualTo(
            "id=1 name=acme email=ada@acme.com company_name=Acme Corporation plan=business"
                + " email_verified=true created_at=T");
    assertThat(document.get("api_keys")).hasSize(2);
    assertThat(shown(document.get("api_keys").get(1)))
        .matches("id=2 hint=qlk_\\w+ created_at=T revoked_at=T");
    assertThat(document.get("licenses")).hasSize(1);
    var license = document.get("licenses").get(0);
    assertThat(shown(license))
        .matches(
            "id=1 license_key=QCOS-[0-9A-F-]+ end_customer_id=alice@example.com"
                + " features=\\[\"pro\"] issued_at=T valid_until=T revoked_at=T"
                + " revoked_reason=unpaid metadata=\\{\"phone\":\"555-0100\"}");

    assertThat(Run.in(home, "customer", "erase", "acme").exitCode()).isEqualTo(2);
    assertThat(everyRow()).contains("acme", "alice@example.com", "555-0100", "unpaid");
    var erased = Run.in(home, "customer", "erase", "acme", "--yes", "--json").json();
    assertThat(erased.get("name").asString()).isEqualTo("erased-1");
    assertThat(everyRow())
        .contains(license.get("license_key").asString(), "customer.erase")
        .doesNotContain("acme", "ada@acme.com", "Acme Corporation", "alice", "555-0100", "unpaid");
    assertThat(Run.in(home, "audit", "verify").exitCode()).isZero();
    assertThat(Run.in(home, "customer", "erase", "acme", "--yes").err())
        .contains("Customer not found");
  }
}
