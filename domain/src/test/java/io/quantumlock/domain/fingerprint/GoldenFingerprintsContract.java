package io.quantumlock.domain.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whole fingerprints that must come out the same for as long as licenses live. Computed apart from
/// this code, with NumPy and Python's hashlib.
public abstract class GoldenFingerprintsContract {

  protected abstract QuantumBackend backend();

  /// The last of them is one whose first attempt had a draw within 8.5·10⁻¹¹ of a step.
  @ParameterizedTest
  @CsvSource({
    "alpha, 0, 0.9876,"
        + " 3c307025d56f8d308701941ba5c7ee1ebdabe8432c13dd3eea4af798bea10aa95219b63f5cb402dd892994be2e5e70d5bbb9a633d27c99350dd11c2e2738293f",
    "beta, 0, 0.9914,"
        + " accad4a6680a869a7803615884d8e9cfc61ed2c4e766f21e076199031742aeea3457ca79229e2443f701f7bb3ab71f1d4321fc7a91652d82eb8695b91569ca94",
    "gamma, 0, 0.9907,"
        + " 8b284ef1193294b7617a4fd0e76cbb959fd1b315bd2f266e8eb697e5b77dc263e12f8d33a5301dc0c27ab777749a0f5fda26322877781880df13c76e0f5e59b3",
    "near 203, 1, 0.9913,"
        + " c3b99c987cbbb5d4dbb358f4b5c94ff52275a606c06c4be43c70b790c977784a9bc8bfed5b2f572dccfe615ed46897ba2821fe574eb8909c53c240208fd6b333"
  })
  void aFingerprintStaysTheSameForever(
      String name, int attempt, String fidelity, String signature) {
    var fingerprinter = new Fingerprinter(backend(), new Sha3Seeds());
    var fingerprint = fingerprinter.make(new NamedSubject(name));

    assertThat(fingerprint.version()).isEqualTo(1);
    assertThat(fingerprint.attempt()).isEqualTo(attempt);
    assertThat(fingerprint.signature().hex()).isEqualTo(signature);
    assertThat(fingerprint.fidelity()).hasToString(fidelity);
    assertThat(fingerprinter.regenerates(new NamedSubject(name), fingerprint)).isTrue();
    assertThat(fingerprinter.regenerates(new NamedSubject(name + "'"), fingerprint)).isFalse();
  }
}
