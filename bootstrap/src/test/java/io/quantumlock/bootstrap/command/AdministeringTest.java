package io.quantumlock.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdministeringTest {
  @TempDir Path home;

  @Test
  void aCustomerIsAddedListedAndMovedToAnotherPlan() {
    var added =
        Run.in(
                home,
                "customer",
                "add",
                "--name",
                "acme",
                "--email",
                "a@acme.com",
                "--company",
                "Acme",
                "--plan",
                "startup",
                "--email-verified",
                "--json")
            .json();
    assertThat(added.propertyNames()).containsExactly("id", "name", "api_key");
    assertThat(added.get("id").asInt()).isEqualTo(1);
    assertThat(added.get("api_key").asString()).matches("qlk_[0-9A-Za-z]{49}");

    Run.in(home, "customer", "set-plan", "--customer", "acme", "--plan", "business", "--json")
        .json();
    var listed = Run.in(home, "customer", "list", "--json").json();
    assertThat(listed).hasSize(1);
    assertThat(listed.get(0).get("plan").asString()).isEqualTo("business");
    assertThat(listed.get(0).get("company_name").asString()).isEqualTo("Acme");
    assertThat(listed.get(0).get("email_verified").asBoolean()).isTrue();
  }

  @Test
  void aKeyIsIssuedListedByItsHintAndRevoked() {
    Run.in(home, "customer", "add", "--name", "acme", "--email", "a@acme.com");
    var issued = Run.in(home, "api-key", "issue", "--customer", "acme", "--json").json();
    var id = issued.get("id").asString();
    var secret = issued.get("api_key").asString();

    assertThat(Run.in(home, "api-key", "revoke", "--id", id, "--json").json().get("revoked_at"))
        .isNotNull();

    var listed = Run.in(home, "api-key", "list", "--customer", "1", "--json");
    assertThat(listed.json()).hasSize(2);
    assertThat(listed.json().get(1).get("hint").asString()).isEqualTo(secret.substring(0, 8));
    assertThat(listed.json().get(1).get("revoked_at").isNull()).isFalse();
    assertThat(listed.json().get(0).get("revoked_at").isNull()).isTrue();
    assertThat(listed.out()).doesNotContain(secret);
  }

  @Test
  void aServiceTokenIsIssuedListedAndRevoked() {
    var issued = Run.in(home, "service-token", "issue", "--name", "billing", "--json").json();
    assertThat(issued.propertyNames()).containsExactly("id", "name", "token");
    assertThat(issued.get("token").asString()).matches("svc_[0-9A-Za-z]{49}");

    Run.in(home, "service-token", "revoke", "--id", issued.get("id").asString(), "--json").json();
    var listed = Run.in(home, "service-token", "list", "--json").json();
    assertThat(listed.get(0).get("name").asString()).isEqualTo("billing");
    assertThat(listed.get(0).get("revoked_at").isNull()).isFalse();
  }

  @Test
  void keysAreThereFromTheFirstStartAndCanBeCreatedAndRotated() {
    assertThat(Run.in(home, "kms", "list", "--json").json()).hasSize(3);

    Run.in(home, "kms", "create", "--key-id", "invoices", "--algorithm", "ED25519");
    var rotated =
        Run.in(home, "kms", "rotate", "--key-id", "invoices", "--algorithm", "ED25519", "--json");
    assertThat(rotated.json().get("versions").asInt()).isEqualTo(2);

    var first = publicKey("1");
    var second = publicKey("2");
    assertThat(first).startsWith("-----BEGIN PUBLIC KEY-----").isNotEqualTo(second);
  }

  private String publicKey(String version) {
    return Run.in(
            home,
            "kms",
            "public-key",
            "--key-id",
            "invoices",
            "--algorithm",
            "ED25519",
            "--key-version",
            version,
            "--json")
        .json()
        .get("pem")
        .asString();
  }

  @Test
  void aKeyIsShownAsTheApiNamesIt() {
    var key = Run.in(home, "kms", "public-key", "--json").json();
    assertThat(key.get("key_id").asString()).isEqualTo("default");
    assertThat(key.get("algorithm").asString()).isEqualTo("ML-DSA-65");
    assertThat(Run.in(home, "kms", "public-key").out().strip())
        .isEqualTo(key.get("pem").asString());
  }

  @Test
  void everyCommandExplainsItself() {
    assertThat(Run.in(home, "--help").exitCode()).isZero();
    assertThat(Run.in(home, "kms", "public-key", "--help").out())
        .contains("--key-version", "--json", "--help");
    assertThat(Run.in(home, "serve", "--help").exitCode()).isZero();
  }

  @Test
  void theDatabaseIsMigratedAndTheVersionTold() {
    assertThat(Run.in(home, "migrate", "--json").json().get("migrated").asBoolean()).isTrue();
    assertThat(Run.in(home, "version", "--json").json().get("version").asString())
        .isEqualTo("1.0.0");
  }

  @Test
  void forPeopleAListIsATable() {
    Run.in(home, "customer", "add", "--name", "acme", "--email", "a@acme.com");

    assertThat(Run.in(home, "customer", "list").out().lines())
        .satisfiesExactly(
            head -> assertThat(head).startsWith("id  name  email"),
            row -> assertThat(row).startsWith("1   acme  a@acme.com  -"));
  }

  @Test
  void whatIsRefusedSaysWhyInOneLineAndEndsWithOne() {
    Run.in(home, "customer", "add", "--name", "acme", "--email", "a@acme.com");

    refused(
        "Customer already exists", "customer", "add", "--name", "acme", "--email", "b@acme.com");
    refused(
        "email must be an email address", "customer", "add", "--name", "b", "--email", "nobody");
    refused("Customer not found", "customer", "set-plan", "--customer", "nobody", "--plan", "free");
    refused("not found", "api-key", "revoke", "--id", "99");
    refused("not found", "kms", "rotate", "--key-id", "nothing");
  }

  private void refused(String message, String... args) {
    var run = Run.in(home, args);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err().lines()).singleElement().asString().contains(message);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void whatIsNotUnderstoodEndsWithTwoAndShowsTheUsage() {
    assertThat(Run.in(home, "customer", "add").exitCode()).isEqualTo(2);
    assertThat(Run.in(home, "custmer").err()).contains("customer");
    assertThat(Run.in(home, "customer", "set-plan", "--customer", "1", "--plan", "gold").err())
        .contains("must be one of free, startup, business, enterprise");
  }
}
