package io.quantumlock.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainingCommandsTest {
  @TempDir Path home;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "customer add",
        "customer set-plan",
        "api-key issue",
        "api-key list",
        "api-key revoke",
        "service-token issue",
        "service-token revoke",
        "kms create",
        "kms configure",
        "kms version schedule-destruction",
        "kms public-key"
      })
  void everyOptionHasAValueWithANameAndADescription(String command) {
    var usage = Run.in(home, (command + " --help").split(" ")).out();

    assertThat(usage).contains("Usage: quantumlock " + command).doesNotContain("<arg");
    var options =
        usage.replaceAll("\\n {8,}", "  ").lines().filter(line -> line.matches(" {2,6}-.*"));
    assertThat(options)
        .isNotEmpty()
        .allSatisfy(option -> assertThat(option).containsPattern("\\S {2,}\\S"));
  }

  @Test
  void helpIsACommandToo() {
    assertThat(Run.in(home, "help").out())
        .isEqualTo(Run.in(home, "--help").out())
        .contains("serve");
    assertThat(Run.in(home, "help", "customer").out()).contains("set-plan");
    assertThat(Run.in(home, "customer", "help", "add").out()).contains("--email-verified");
  }

  @Test
  void aCommandThatDoesNotServeIsQuietWhateverItsOptionsSay() throws Exception {
    var builder =
        Program.with(
            List.of(),
            "customer",
            "add",
            "--name",
            "serve",
            "--email",
            "a@b.c",
            "--company",
            "serve");
    builder.environment().put("QUANTUMLOCK_HOME", home.toString());
    builder.environment().put("QUANTUMLOCK_QUANTUM_BACKEND", "simd");
    var process = builder.start();
    var err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(err).isEmpty();
    assertThat(process.waitFor()).isZero();
  }
}
