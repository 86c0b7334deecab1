package io.quantumlock.domain.kms;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// How data can be signed.
public enum SignatureAlgorithm {
  /// FIPS 204, NIST security category 3: pure, hedged, with an empty context.
  ML_DSA_65("ML-DSA-65"),
  /// FIPS 204, NIST security category 5: pure, hedged, with an empty context.
  ML_DSA_87("ML-DSA-87"),
  /// RFC 8032, pure. Classical, for compatibility.
  ED25519("ED25519");

  private final String label;

  SignatureAlgorithm(String label) {
    this.label = label;
  }

  /// Upper and lower case matter.
  public static Optional<SignatureAlgorithm> named(String label) {
    return Arrays.stream(values()).filter(algorithm -> algorithm.label.equals(label)).findFirst();
  }

  /// "ML-DSA-65, ML-DSA-87, ED25519", for messages.
  public static String all() {
    return Arrays.stream(values()).map(SignatureAlgorithm::label).collect(Collectors.joining(", "));
  }

  /// As the API spells it.
  public String label() {
    return label;
  }

  @Override
  public String toString() {
    return label;
  }
}
