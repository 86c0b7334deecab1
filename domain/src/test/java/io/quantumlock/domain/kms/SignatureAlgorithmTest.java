package io.quantumlock.domain.kms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SignatureAlgorithmTest {

  @Test
  void itIsNamedAsTheApiSpellsIt() {
    assertThat(SignatureAlgorithm.all()).isEqualTo("ML-DSA-65, ML-DSA-87, ED25519");
    assertThat(SignatureAlgorithm.values())
        .allSatisfy(
            algorithm ->
                assertThat(SignatureAlgorithm.named(algorithm.label()))
                    .isEqualTo(Optional.of(algorithm)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ml-dsa-65", "ML_DSA_65", "ML-DSA", "ML-DSA-44", "Ed25519", "RSA"})
  void anyOtherNameIsNone(String label) {
    assertThat(SignatureAlgorithm.named(label)).isEmpty();
  }
}
