package io.quantumlock.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.domain.atrest.Ciphertext;
import io.quantumlock.domain.kms.PublicKey;
import org.junit.jupiter.api.Test;

final class BytesTest {

  @Test
  void theyAreCopiedOnTheWayIn() {
    var given = new byte[] {1, 2, 3};
    var key = new PublicKey(given);
    given[0] = 9;

    assertThat(key.bytes()).containsExactly(1, 2, 3);
  }

  @Test
  void theyAreCopiedOnTheWayOut() {
    var key = new PublicKey(new byte[] {1, 2, 3});
    key.bytes()[0] = 9;

    assertThat(key.bytes()).containsExactly(1, 2, 3);
  }

  @Test
  void theyAreEqualByKindAndContent() {
    var key = new PublicKey(new byte[] {1, 2, 3});

    assertThat(key).isEqualTo(new PublicKey(new byte[] {1, 2, 3}));
    assertThat(key).hasSameHashCodeAs(new PublicKey(new byte[] {1, 2, 3}));
    assertThat(key).isNotEqualTo(new PublicKey(new byte[] {1, 2, 4}));
    assertThat(key).isNotEqualTo(new Ciphertext(new byte[] {1, 2, 3}));
  }

  @Test
  void theirTextGivesNothingAway() {
    assertThat(new Ciphertext(new byte[] {1, 2, 3})).hasToString("Ciphertext[3 bytes]");
  }
}
