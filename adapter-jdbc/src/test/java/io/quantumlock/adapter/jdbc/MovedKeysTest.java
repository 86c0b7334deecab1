package io.quantumlock.adapter.jdbc;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Keys whose rows are in other places than those where they were written.
class MovedKeysTest extends AlteredDatabase {
  private void swap(String table, String columns, String one, String another) throws SQLException {
    for (var column : List.of(columns.split(",", -1))) {
      for (var pair : List.of(List.of(one, another), List.of(another, one))) {
        write(
            "update %s set %s = (select %s from kept_%s where %s) where %s"
                .formatted(table, column, column, table, pair.getLast(), pair.getFirst()));
      }
    }
  }

  @Test
  void seedsThatChangedPlacesBetweenVersionsAreRefused() throws SQLException {
    swap(
        "key_version",
        "sealed_seed",
        "key_id = 'orders' and number = 1",
        "key_id = 'orders' and number = 2");

    assertOrdersRefused(1, "its private key was altered");
  }

  @Test
  void seedsThatChangedPlacesBetweenRingsAreRefused() throws SQLException {
    swap(
        "key_version",
        "sealed_seed",
        "key_id = 'orders' and number = 2",
        "key_id = 'other' and number = 2");

    assertRefused(
        () -> keyRings.find(ORDERS),
        "key orders (ED25519), version 2",
        "its private key was altered");
    assertRefused(
        () -> keyRings.find(OTHER),
        "key other (ED25519), version 2",
        "its private key was altered");
  }

  @Test
  void whatChangedPlacesWithItsMarkIsRefused() throws SQLException {
    swap(
        "key_version",
        "state,state_before,destroy_at,sealed_seed,public_key,created_at,mark",
        "key_id = 'orders' and number = 1",
        "key_id = 'orders' and number = 2");

    assertOrdersRefused(1, "it was moved from another place, or its mark was altered");
  }

  @Test
  void aVersionThatIsGoneIsMissed() throws SQLException {
    write("delete from key_version where key_id = 'orders' and number = 2");

    assertOrdersRefused(2, "it is missing");
  }

  @Test
  void aRingWithoutVersionsIsMissedToo() throws SQLException {
    write("delete from key_version where key_id = 'orders'");

    assertOrdersRefused(1, "it is missing");
  }

  @Test
  void aVersionThatNobodyMadeIsRefused() throws SQLException {
    write(
        """
        insert into key_version
        select key_id, algorithm, 3, public_key, sealed_seed, created_at, 'active', null, null,
          seal_generation, mark
        from key_version where key_id = 'orders' and number = 2
        """);

    assertOrdersRefused(3, "it was moved from another place, or its mark was altered");
  }
}
