package io.quantumlock.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A trail of what was done by commands.
class AuditingTest {
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir Path home;
  private String apiKey;

  @BeforeEach
  void addCustomerAndSign() {
    var added =
        Run.in(home, "customer", "add", "--name", "acme", "--email", "a@acme.com", "--json");
    apiKey = added.json().get("api_key").asString();
    Run.in(home, "audit", "sign", "--json").json();
    Run.in(home, "service-token", "issue", "--name", "billing").out();
  }

  private List<JsonNode> export() {
    var run = Run.in(home, "audit", "export");
    assertThat(run.exitCode()).isZero();
    return run.out().lines().map(JSON::readTree).toList();
  }

  @Test
  void aTrailThatNobodyTouchedHolds() {
    var report = Run.in(home, "audit", "verify", "--json").json();

    assertThat(report.get("holds").asBoolean()).isTrue();
    assertThat(report.get("signed_heads").asInt()).isEqualTo(1);
    assertThat(report.get("unsigned_rows").asInt()).isEqualTo(1);
    assertThat(Run.in(home, "audit", "verify").out())
        .startsWith("The audit trail holds: ")
        .contains(", 1 of them later");
  }

  @Test
  void aChangedRowIsNamedAndTheCommandFails() throws SQLException {
    Tampering.with(
        home,
        "update audit_entry set actor = 'mallory' where shard = 'customer 1' and sequence = 2");

    var run = Run.in(home, "audit", "verify");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .startsWith("customer 1, row 2, changed: is not what was written")
        .contains("The audit trail does NOT hold");
    var json = JSON.readTree(Run.in(home, "audit", "verify", "--json").out());
    assertThat(json.get("holds").asBoolean()).isFalse();
    assertThat(json.get("findings").get(0).get("kind").asString()).isEqualTo("changed");
  }

  @Test
  void aPlanThatSomebodyRaisedIsNamedAndTheCommandFails() throws SQLException {
    Tampering.with(home, "update customer set plan = 'enterprise' where id = 1");

    var run = Run.in(home, "audit", "verify");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .startsWith(
            "customer 1, row 1, contradicted: the database has customer 1 in another state than"
                + " customer.add (ok) left")
        .contains("The database is NOT as the audit trail left it, which holds: ");
  }

  @Test
  void aHeadThatAnotherKeySignedIsNamed() throws SQLException {
    Tampering.with(home, "update audit_signed_head set signature = 'AAAA'");

    assertThat(Run.in(home, "audit", "verify").out())
        .startsWith("signed head 1: the signature is not one of the audit key over this head");
  }

  @Test
  void anAuditKeyThatSomebodyPutInItsPlaceIsRefused() throws SQLException {
    Tampering.with(
        home,
        """
        update key_version set public_key = (
          select public_key from key_version
          where key_id = 'default' and algorithm = 'ML-DSA-65'
        )
        where key_id = 'quantumlock.audit'
        """);

    var run = Run.in(home, "audit", "verify");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out() + run.err())
        .contains("quantumlock.audit")
        .contains("its public key was altered");
  }

  @Test
  void theTrailIsPrintedAsLinesOfJson() {
    var lines = export();

    assertThat(lines.getFirst().get("type").asString()).isEqualTo("signed_head");
    assertThat(lines)
        .filteredOn(line -> line.path("shard").asString("").equals("customer 1"))
        .extracting(line -> line.path("action").asString("head"))
        .containsExactly("customer.add", "api-key.issue", "head");
    assertThat(lines)
        .filteredOn(line -> line.path("action").asString("").equals("service-token.issue"))
        .singleElement()
        .extracting(line -> line.get("actor").asString())
        .isEqualTo("operator");
    assertThat(lines.toString()).doesNotContain(apiKey.substring(0, 8));
  }

  @Test
  void signingAgainWithoutNewRowsShowsTheLastHead() {
    var second = Run.in(home, "audit", "sign", "--json").json();
    var third = Run.in(home, "audit", "sign", "--json").json();

    assertThat(second.get("number").asInt()).isEqualTo(2);
    assertThat(third).isEqualTo(second);
  }

  @Test
  void theAuditKeyIsShownAndSignsNothingElse() {
    var key = Run.in(home, "kms", "public-key", "--key-id", "quantumlock.audit", "--json");
    var made = Run.in(home, "kms", "create", "--key-id", "quantumlock.mine");

    assertThat(key.json().get("algorithm").asString()).isEqualTo("ML-DSA-65");
    assertThat(made.exitCode()).isEqualTo(1);
    assertThat(made.err()).contains("must not begin with quantumlock.");
  }
}
