package io.quantumlock.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TokenDigestTest {
  private static final String DIGITS = "00ff".repeat(16);

  @Test
  void itIsWrittenInLowerCaseHex() {
    var mac = new byte[32];
    Arrays.fill(mac, (byte) 0xAB);

    assertThat(TokenDigest.of(mac).hex()).isEqualTo("ab".repeat(32));
  }

  @Test
  void itIsEqualToTheSameDigitsOnly() {
    var digest = new TokenDigest(DIGITS);

    assertThat(digest).isEqualTo(new TokenDigest(DIGITS));
    assertThat(digest).hasSameHashCodeAs(new TokenDigest(DIGITS));
    assertThat(digest).isNotEqualTo(new TokenDigest("00ff".repeat(15) + "00fe"));
    assertThat(digest).isNotEqualTo(DIGITS);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 31, 33, 64})
  void aMacOfAnotherLengthIsNone(int length) {
    assertThatThrownBy(() -> TokenDigest.of(new byte[length]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"00FF", "00fg", "00f ", "00f\n"})
  void otherThanLowerCaseHexDigitsAreNone(String four) {
    assertThatThrownBy(() -> new TokenDigest("00ff".repeat(15) + four))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
