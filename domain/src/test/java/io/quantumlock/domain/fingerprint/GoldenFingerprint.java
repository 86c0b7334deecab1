package io.quantumlock.domain.fingerprint;

import java.math.BigDecimal;

/// Whole fingerprints that must come out the same for as long as licenses live. Computed apart from
/// this code, with NumPy and Python's hashlib.
public enum GoldenFingerprint {
  ALPHA(
      "alpha",
      0,
      "0.9876",
      "3c307025d56f8d308701941ba5c7ee1ebdabe8432c13dd3eea4af798bea10aa95219b63f5cb402dd892994be2e5e70d5bbb9a633d27c99350dd11c2e2738293f"),
  BETA(
      "beta",
      0,
      "0.9914",
      "accad4a6680a869a7803615884d8e9cfc61ed2c4e766f21e076199031742aeea3457ca79229e2443f701f7bb3ab71f1d4321fc7a91652d82eb8695b91569ca94"),
  GAMMA(
      "gamma",
      0,
      "0.9907",
      "8b284ef1193294b7617a4fd0e76cbb959fd1b315bd2f266e8eb697e5b77dc263e12f8d33a5301dc0c27ab777749a0f5fda26322877781880df13c76e0f5e59b3"),
  /// One whose first attempt had a draw within 8.5·10⁻¹¹ of a step.
  NEAR(
      "near 203",
      1,
      "0.9913",
      "c3b99c987cbbb5d4dbb358f4b5c94ff52275a606c06c4be43c70b790c977784a9bc8bfed5b2f572dccfe615ed46897ba2821fe574eb8909c53c240208fd6b333");

  private final String name;
  private final int attempt;
  private final String fidelity;
  private final String signature;

  GoldenFingerprint(String name, int attempt, String fidelity, String signature) {
    this.name = name;
    this.attempt = attempt;
    this.fidelity = fidelity;
    this.signature = signature;
  }

  public NamedSubject subject() {
    return new NamedSubject(name);
  }

  public QuantumFingerprint fingerprint() {
    return new QuantumFingerprint(
        1, attempt, new QuantumSignature(signature), new Fidelity(new BigDecimal(fidelity)));
  }
}
