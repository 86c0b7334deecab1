package io.quantumlock.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.domain.access.Token;
import io.quantumlock.domain.customer.Plan;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LicensesAcrossBackendsTest {
  private static final int LICENSES = 20;

  @TempDir Path home;

  @ParameterizedTest
  @CsvSource({"scalar, simd", "simd, scalar"})
  void aLicenseThatWasIssuedUnderOneBackendValidatesUnderTheOther(String one, String other) {
    Token apiKey;
    var keys = new String[LICENSES];
    try (var node = Node.in(home, one)) {
      apiKey = node.customer("acme", Plan.FREE);
      for (int i = 0; i < LICENSES; i++) {
        keys[i] = node.caller(apiKey).generate("user " + i).get("license_key");
      }
    }

    try (var node = Node.in(home, other)) {
      for (int i = 0; i < LICENSES; i++) {
        assertThat(node.caller(apiKey).validate(keys[i], "user " + i))
            .isEqualTo("true: License valid");
      }
    }
  }
}
