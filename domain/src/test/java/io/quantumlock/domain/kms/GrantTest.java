package io.quantumlock.domain.kms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.domain.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class GrantTest {

  @ParameterizedTest
  @CsvSource({
    "billing, billing, true",
    "billing, billing2, false",
    "billing, Billing, false",
    "*, anything/at-all, true",
    "billing/*, billing/, true",
    "billing/*, billing/a/b, true",
    "billing/*, billing, false",
    "*-test, a-test, true",
    "*-test, a-test2, false",
    "a*a, aa, true",
    "a*a, a, false",
    "a*b*c, a1b2c, true",
    "a*b*c, a1c2b, false",
    "a*b*b, ab, false",
    "a**c, abc, true",
    "a.c, abc, false",
  })
  void aPatternMatchesWholeKeyIds(String pattern, String keyId, boolean matches) {
    assertThat(new KeyPattern(pattern).matches(new KeyId(keyId))).isEqualTo(matches);
  }

  @Test
  void itIsReadAsItIsWritten() {
    var grant = Grant.parse("kms:sign=billing/*,orders");

    assertThat(grant).hasToString("kms:sign=billing/*,orders");
    assertThat(Grant.parse("kms:admin")).isEqualTo(Grant.parse("kms:admin=*"));
  }

  @Test
  void itAllowsItsRightOnItsKeysAlone() {
    var grant = Grant.parse("kms:sign=billing/*,orders");

    assertThat(grant.allows(Right.SIGN, new KeyId("orders"))).isTrue();
    assertThat(grant.allows(Right.VERIFY, new KeyId("orders"))).isFalse();
    assertThat(grant.allows(Right.SIGN, KeyId.DEFAULT)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "sign", "kms:all", "kms:sign=", "kms:sign=a,", "kms:sign=a b", "KMS:SIGN"})
  void whatIsNoneIsRefused(String text) {
    assertThatThrownBy(() -> Grant.parse(text))
        .isInstanceOf(Rejection.Invalid.class)
        .hasMessageStartingWith("right must ");
  }
}
