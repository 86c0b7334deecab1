package io.quantumlock.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody alters the row of one token: the lists have the others, and name it.
class ListingAlteredTokensTest {
  private static final String RIGHTS =
      "The row of service token 1 is refused: its rights were altered";

  @TempDir Path home;

  @Test
  void anAlteredServiceTokenIsNamedBesideTheOthers() throws SQLException {
    Run.in(home, "service-token", "issue", "--name", "billing");
    Run.in(home, "service-token", "issue", "--name", "shipping");
    assertThat(Run.in(home, "service-token", "list").out()).doesNotContain("refused");
    Tampering.with(home, "update service_token set grants = 'kms:admin=*' where id = 1");

    var listed = Run.in(home, "service-token", "list", "--json").json();
    assertThat(listed).hasSize(2);
    assertThat(listed.get(0).get("name").asString()).isEqualTo("shipping");
    assertThat(listed.get(0).get("refused").isNull()).isTrue();
    assertThat(listed.get(1).get("id").asInt()).isEqualTo(1);
    assertThat(listed.get(1).get("rights").isNull()).isTrue();
    assertThat(listed.get(1).get("refused").asString()).isEqualTo(RIGHTS);
    assertThat(Run.in(home, "service-token", "list").out())
        .contains("shipping")
        .contains(RIGHTS)
        .doesNotContain("kms:admin");
  }

  @Test
  void alsoWhenItIsTheOnlyOne() throws SQLException {
    Run.in(home, "service-token", "issue", "--name", "billing");
    Tampering.with(home, "update service_token set grants = 'kms:admin=*'");

    assertThat(Run.in(home, "service-token", "list").out()).contains(RIGHTS);
  }

  @Test
  void anAlteredApiKeyIsNamedBesideTheOthers() throws SQLException {
    Run.in(home, "customer", "add", "--name", "acme", "--email", "a@acme.com");
    Run.in(home, "api-key", "issue", "--customer", "acme");
    Run.in(home, "api-key", "revoke", "--id", "1");
    Tampering.with(home, "update api_key set revoked_at = null where id = 1");

    var listed = Run.in(home, "api-key", "list", "--customer", "acme", "--json").json();
    assertThat(listed).hasSize(2);
    assertThat(listed.get(0).get("id").asInt()).isEqualTo(2);
    assertThat(listed.get(1).get("refused").asString())
        .isEqualTo("The row of API key 1 is refused: its revocation was altered");
    assertThat(Run.in(home, "customer", "export", "acme", "-").out())
        .contains("API key 1 is refused");
  }
}
