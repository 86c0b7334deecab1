package io.quantumlock.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.domain.access.AllTokens;
import io.quantumlock.domain.access.InMemoryTokenDigests;
import io.quantumlock.domain.access.TokenRecord;
import io.quantumlock.domain.customer.CustomerId;
import io.quantumlock.domain.kms.ServiceToken;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlteredTokensTest extends AlteredDatabase {
  @Test
  void whatNobodyTouchedIsRead() {
    assertThat(tokens.all().sound()).hasSize(2);
    assertThat(tokens.all().refused()).isEmpty();
    assertThat(tokens.find(InMemoryTokenDigests.of("1"))).isPresent();
    assertThat(tokens.find(InMemoryTokenDigests.of("2"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "grants = 'kms:admin=*'         | its rights were altered",
        "expires_at = null              | its expiry was altered",
        "name = 'other'                 | its name was altered",
        "created_at = expires_at        | its time of issue was altered",
        "mark = null                    | it has no mark, so it was not written by this program",
      })
  void anAlteredTokenIsRefused(String change, String reason) throws SQLException {
    write("update service_token set " + change + " where id = 1");

    assertTokenRefused(1, reason);
  }

  @Test
  void aRevokedTokenCannotBeRevived() throws SQLException {
    write("update service_token set revoked_at = null where id = 2");

    assertTokenRefused(2, "its revocation was altered");
  }

  @Test
  void aTokenCannotTakeTheRowOfAnother() throws SQLException {
    write(
        "update service_token set digest = 'x' where id = 2",
        "update service_token set digest = '"
            + InMemoryTokenDigests.of("2").hex()
            + "' where id = 1");

    assertRefused(
        () -> tokens.find(InMemoryTokenDigests.of("2")),
        "service token 1",
        "its digest was altered");
  }

  private void assertTokenRefused(long id, String reason) {
    var row = "service token " + id;
    assertRefused(() -> tokens.find(InMemoryTokenDigests.of("" + id)), row, reason);
    assertRefused(() -> tokens.revoke(id, NOW), row, reason);
    assertListed(3 - id, tokens.all(), "The row of %s is refused: %s".formatted(row, reason));
    assertRefused(
        () -> tokens.rotate(id, NOW, InMemoryTokenDigests.of("3"), "svc_cccc", NOW), row, reason);
  }

  private static void assertListed(long sound, AllTokens<ServiceToken> all, String refusal) {
    assertThat(all.sound()).extracting(token -> token.record().id()).containsExactly(sound);
    assertThat(all.refused())
        .extracting(token -> token.reason().getMessage())
        .containsExactly(refusal);
  }

  @Test
  void anAlteredApiKeyIsNamedBesideTheOthersOfItsOwner() throws SQLException {
    write("update api_key set customer_id = 2 where id = 1");

    var listed = database.apiKeys(TestDatabases.MARKS).of(new CustomerId(2));

    assertThat(listed.sound()).extracting(TokenRecord::id).containsExactly(2L);
    assertThat(listed.refused())
        .singleElement()
        .extracting(key -> key.reason().getMessage())
        .isEqualTo("The row of API key 1 is refused: its owner was altered");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "beta | revoked_at = null where id = 2 | API key 2 | its revocation was altered",
        "acme | customer_id = 2 where id = 1   | API key 1 | its owner was altered",
        "acme | mark = null where id = 1"
            + " | API key 1 | it has no mark, so it was not written by this program",
      })
  void anAlteredApiKeyIsRefused(String owner, String change, String row, String reason)
      throws SQLException {
    write("update api_key set " + change);

    var apiKeys = database.apiKeys(TestDatabases.MARKS);
    assertRefused(() -> apiKeys.ownerOf(InMemoryTokenDigests.of(owner)), row, reason);
    assertRefused(() -> apiKeys.revoke(Long.parseLong(row.substring(8)), NOW), row, reason);
  }
}
