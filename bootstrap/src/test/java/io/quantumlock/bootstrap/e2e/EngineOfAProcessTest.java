package io.quantumlock.bootstrap.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.bootstrap.command.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `quantumlock serve` says which engine it took, and why.
class EngineOfAProcessTest {
  @TempDir Path home;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "jdk ; kms engine jdk, asked for jdk",
        "auto ; kms engine (jdk|bouncycastle), asked for auto \\(a signature takes \\d+ µs by"
            + " bouncycastle, \\d+ µs by jdk\\)"
      })
  void itSaysOnceWhichEngineItTook(String wish, String line) throws Exception {
    var builder = Program.with(List.of("-Dstderr.encoding=UTF-8"), "serve");
    builder.environment().put("QUANTUMLOCK_HOME", home.toString());
    builder.environment().put("QUANTUMLOCK_HTTP_PORT", "0");
    builder.environment().put("QUANTUMLOCK_QUANTUM_BACKEND", "scalar");
    builder.environment().put("QUANTUMLOCK_KMS_ENGINE", wish);
    var log = home.resolve("stderr.txt");
    var process = builder.redirectError(log.toFile()).start();
    try (var output = process.inputReader(UTF_8)) {
      assertThat(output.readLine()).contains("http://");
      assertThat(Files.readAllLines(log))
          .filteredOn(text -> text.contains("kms engine"))
          .singleElement()
          .satisfies(text -> assertThat(text).matches(".* " + line));
    } finally {
      process.destroyForcibly();
    }
  }
}
