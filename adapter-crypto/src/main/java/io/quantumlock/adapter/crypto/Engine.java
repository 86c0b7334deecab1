package io.quantumlock.adapter.crypto;

import io.quantumlock.domain.kms.SignatureAlgorithm;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Who signs by ML-DSA. Ed25519 is BouncyCastle's always, which is several times as fast at it.
enum Engine {
  BOUNCY_CASTLE("bouncycastle"),
  JDK("jdk");

  private final String label;

  Engine(String label) {
    this.label = label;
  }

  static Optional<Engine> named(String label) {
    return Arrays.stream(values()).filter(engine -> engine.label.equals(label)).findFirst();
  }

  static List<String> labels() {
    return Arrays.stream(values()).map(Engine::toString).toList();
  }

  Scheme scheme(SignatureAlgorithm algorithm) {
    return this == JDK && algorithm != SignatureAlgorithm.ED25519
        ? new JdkMlDsa(algorithm)
        : Scheme.of(algorithm);
  }

  @Override
  public String toString() {
    return label;
  }
}
