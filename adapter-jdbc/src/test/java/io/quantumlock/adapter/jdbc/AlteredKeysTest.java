package io.quantumlock.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.domain.kms.KeyRing;
import io.quantumlock.domain.kms.RefusedRing;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Keys whose rows say something else than what was written.
class AlteredKeysTest extends AlteredDatabase {
  @Test
  void whatNobodyTouchedIsRead() {
    assertThat(keyRings.all().sound()).extracting(KeyRing::id).containsExactly(ORDERS, OTHER);
    assertThat(keyRings.all().refused()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "state = 'active'                            | its state was altered",
        "state = 'nonsense'                          | its state was altered",
        "state = 'disabled', state_before = 'active' | its state was altered",
        "destroy_at = created_at                     | its state was altered",
        "sealed_seed = null                          | its private key was altered",
        "sealed_seed = public_key                    | its private key was altered",
        "public_key = sealed_seed                    | its public key was altered",
        "created_at = created_at + interval '1' day  | its time of making was altered",
        "state = 'destroyed', sealed_seed = null, destroy_at = created_at"
            + " | its state and its private key were altered",
        "mark = null | it has no mark, so it was not written by this program",
      })
  void anAlteredVersionIsRefused(String change, String reason) throws SQLException {
    write("update key_version set " + change + " where key_id = 'orders' and number = 1");

    assertOrdersRefused(1, reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "min_verify_version = 1 | its min_verify_version was altered",
        "rotation_days = null   | its rotation period was altered",
        "last_version = 1       | its last version was altered",
        "mark = null            | it has no mark, so it was not written by this program",
      })
  void anAlteredRingIsRefused(String change, String reason) throws SQLException {
    write("update key_ring set " + change + " where key_id = 'orders'");

    assertOrdersRefused(0, reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "orders | FALCON  | key orders (FALCON)",
        "a b    | ED25519 | key a b (ED25519)",
      })
  void whatNoKeyIsCalledIsRefusedAndTheOthersAreRead(String keyId, String algorithm, String row)
      throws SQLException {
    write(
        "insert into key_ring (key_id, algorithm, last_version) values ('%s', '%s', 1)"
            .formatted(keyId, algorithm));

    var all = keyRings.all();

    assertThat(all.sound()).extracting(KeyRing::id).containsExactly(ORDERS, OTHER);
    assertThat(all.refused())
        .singleElement()
        .extracting(RefusedRing::reason)
        .extracting(Throwable::getMessage)
        .isEqualTo("The row of " + row + " is refused: no key has that name");
  }
}
