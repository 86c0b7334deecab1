package io.quantumlock.domain.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuantumSignatureTest {
  private static final int[] OUTCOMES = {0, 1, 255, 256, 32767, 32768, 65535};

  /// `hashlib.sha3_512(b"QCOS-16Q\x01" + b"".join(o.to_bytes(2, "big") for o in outcomes))`
  private static final String PYTHON =
      "3ed82a50779eb4b708f95e7adf0f2fe26fb06779deb2c550b7908ba43486225c"
          + "1db92a7735d43f5f8222435865e9397e92c1f41a1270884d56af8fedc6e7d06e";

  @Test
  void aSignatureIsTheHashOfLabelVersionAndRecord() {
    assertThat(QuantumSignature.over(1, OUTCOMES)).hasToString(PYTHON);
  }

  @Test
  void anotherVersionOutcomeOrOrderSignsOtherwise() {
    var signature = QuantumSignature.over(1, OUTCOMES);

    assertThat(QuantumSignature.over(2, OUTCOMES).matches(signature)).isFalse();
    for (int i = 0; i < OUTCOMES.length; i++) {
      var changed = OUTCOMES.clone();
      changed[i] ^= 1;
      assertThat(QuantumSignature.over(1, changed).matches(signature)).isFalse();
    }
    assertThat(QuantumSignature.over(1, new int[] {1, 0, 255, 256, 32767, 32768, 65535}))
        .isNotEqualTo(signature);
  }

  @Test
  void aSignatureMatchesWhatIsWrittenTheSame() {
    assertThat(QuantumSignature.over(1, OUTCOMES).matches(new QuantumSignature(PYTHON))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"A", "g", " ", "\n", "-", "é"})
  void aSignatureHas128LowerCaseHexDigits(String bad) {
    assertThatThrownBy(() -> new QuantumSignature(bad + PYTHON.substring(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new QuantumSignature(PYTHON + bad))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new QuantumSignature(PYTHON.substring(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
