package io.quantumlock.adapter.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DerivingKeysTest {

  /// Computed with Python's hmac module.
  @ParameterizedTest
  @CsvSource({
    "FINGERPRINT, 426419d4af775ba2778149f3e9be8d22a0bf79bfa6afe4b2df099bed4614befc",
    "TOKENS, 07901b7b23e403cfe6466526e1d5031fceb942084f77b6b3e2fd9fe948fd1086",
    "SEAL, 16be9e42d289ec35b7bde325acd1f2c6ea971159257d174ade76ce940fb41305"
  })
  void derivedKeysStayTheSameForever(Purpose purpose, String hex) {
    assertThat(MasterKeys.GOLDEN.derive(purpose)).isEqualTo(HexFormat.of().parseHex(hex));
  }

  @ParameterizedTest
  @EnumSource
  void theJdkDerivesTheSameKeys(Purpose purpose) throws GeneralSecurityException {
    var parameters =
        HKDFParameterSpec.ofExtract()
            .addIKM(MasterKeys.goldenBytes())
            .thenExpand(purpose.label(), MasterKey.BYTES);

    assertThat(MasterKeys.GOLDEN.derive(purpose))
        .isEqualTo(KDF.getInstance("HKDF-SHA256").deriveData(parameters));
  }

  @Test
  void everyPurposeHasALabelOfItsOwn() {
    assertThat(
            Arrays.stream(Purpose.values()).map(purpose -> new String(purpose.label(), US_ASCII)))
        .doesNotHaveDuplicates()
        .allMatch(label -> label.matches("quantumlock/[a-z]+/v1"));
  }

  @Test
  void randomMasterKeysDiffer() {
    assertThat(MasterKey.random().derive(Purpose.SEAL))
        .isNotEqualTo(MasterKey.random().derive(Purpose.SEAL));
  }

  @Test
  void aMasterKeyKeepsItsOwnCopyOfTheBytes() {
    var bytes = MasterKeys.goldenBytes();
    var masterKey = MasterKey.of(bytes);
    Arrays.fill(bytes, (byte) 0);

    assertThat(masterKey.derive(Purpose.SEAL)).isEqualTo(MasterKeys.GOLDEN.derive(Purpose.SEAL));
  }

  @Test
  void aMasterKeyIsNotShownInText() {
    assertThat(MasterKeys.GOLDEN).hasToString("MasterKey[hidden]");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 31, 33})
  void aMasterKeyOfAnotherLengthIsRefused(int length) {
    assertThatIllegalArgumentException().isThrownBy(() -> MasterKey.of(new byte[length]));
  }
}
