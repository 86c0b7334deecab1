package io.quantumlock.domain.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LicenseKeyTest {
  private static final String TEXT = "QCOS-41FB-639F-C30B-14E3-6342-7B3E-6426-9320";

  @Test
  void all128RandomBitsAreShown() {
    var longs = List.of(0x41FB639FC30B14E3L, 0x63427B3E64269320L).iterator();

    assertThat(LicenseKey.random(longs::next)).hasToString(TEXT);
  }

  @Test
  void leadingZerosAreKept() {
    RandomGenerator zeros = () -> 0;

    assertThat(LicenseKey.random(zeros).text()).isEqualTo("QCOS" + "-0000".repeat(8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        TEXT,
        "qcos-41fb-639f-c30b-14e3-6342-7b3e-6426-9320",
        "QcOs-41fB-639F-c30b-14E3-6342-7b3E-6426-9320"
      })
  void itIsReadInAnyCaseAndShownInUpperCase(String text) {
    assertThat(LicenseKey.parse(text)).contains(new LicenseKey(TEXT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "QCOS",
        "41FB-639F-C30B-14E3-6342-7B3E-6426-9320",
        "QCOS-41FB-639F-C30B-14E3-6342-7B3E-6426-932",
        "QCOS-41FB-639F-C30B-14E3-6342-7B3E-6426-93200",
        "QCOS-41FB-639F-C30B-14E3-6342-7B3E-6426-932G",
        "QCOS 41FB 639F C30B 14E3 6342 7B3E 6426 9320",
        "QCOS41FB639FC30B14E363427B3E64269320",
        " QCOS-41FB-639F-C30B-14E3-6342-7B3E-6426-9320",
        "QCOS-41FB-639F-C30B-14E3-6342-7B3E-6426-9320\n",
        "QCOſ-41FB-639F-C30B-14E3-6342-7B3E-6426-9320",
        "QCOS-４1FB-639F-C30B-14E3-6342-7B3E-6426-9320"
      })
  void anythingElseIsNoKey(String text) {
    assertThat(LicenseKey.parse(text)).isEmpty();
  }

  @Test
  void onlyItsUpperCaseFormMakesOne() {
    assertThatThrownBy(() -> new LicenseKey(TEXT.replace('F', 'f')))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
