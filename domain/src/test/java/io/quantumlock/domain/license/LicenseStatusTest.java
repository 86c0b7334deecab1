package io.quantumlock.domain.license;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LicenseStatusTest {

  @Test
  void itIsNamedAsTheApiSpellsIt() {
    assertThat(LicenseStatus.values())
        .extracting(LicenseStatus::id)
        .containsExactly("active", "expired", "revoked");
    assertThat(LicenseStatus.values())
        .allSatisfy(s -> assertThat(LicenseStatus.named(s.id())).isEqualTo(Optional.of(s)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ACTIVE", "Active", " active", "pending"})
  void anyOtherNameIsNone(String name) {
    assertThat(LicenseStatus.named(name)).isEmpty();
  }
}
