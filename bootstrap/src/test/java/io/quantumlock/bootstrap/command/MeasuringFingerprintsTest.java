package io.quantumlock.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasuringFingerprintsTest {
  @TempDir Path folder;

  @Test
  void everyBackendAndAllCoresAreMeasuredAndNothingIsKept() {
    var home = folder.resolve("home");
    var json = Run.in(home, "fingerprint", "bench", "--rounds", "1", "--json").json();

    assertThat(json.get("backends").valueStream().map(row -> row.get("backend").asString()))
        .containsExactly("simd", "scalar");
    assertThat(json.at("/backends/1/times_scalar").asDouble()).isEqualTo(1);
    assertThat(json.at("/backends/0/micros_per_fingerprint").asDouble()).isPositive();
    assertThat(json.get("pool_backend").asString()).isEqualTo("simd");
    assertThat(json.get("pool").valueStream().map(row -> row.get("workers").asInt()))
        .containsExactly(1, Runtime.getRuntime().availableProcessors());
    assertThat(json.at("/pool/0/fingerprints_per_second").asDouble()).isPositive();
    assertThat(home).doesNotExist();
  }

  @Test
  void forPeopleItIsTwoTables() {
    var run = Run.in(folder, "fingerprint", "bench", "--rounds", "1");

    assertThat(run.out().lines())
        .satisfiesExactly(
            line -> assertThat(line).matches("backend +micros_per_fingerprint +times_scalar"),
            line -> assertThat(line).matches("simd +[0-9.]+ +[0-9.]+"),
            line -> assertThat(line).matches("scalar +[0-9.]+ +1.00"),
            line -> assertThat(line).isEmpty(),
            line -> assertThat(line).isEqualTo("All cores, simd:"),
            line -> assertThat(line).matches("workers +fingerprints_per_second +times_one_worker"),
            line -> assertThat(line).matches("1 +[0-9]+ +1.00"),
            line -> assertThat(line).matches("\\d+ +[0-9]+ +[0-9.]+"));
  }

  @Test
  void atLeastOneRoundIsNeeded() {
    var run = Run.in(folder, "fingerprint", "bench", "--rounds", "0");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--rounds must be from 1 to 10000");
  }
}
