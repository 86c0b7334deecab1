package io.quantumlock.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeadingKeysTest {
  @TempDir Path home;

  private Run kms(String... args) {
    var line = new ArrayList<>(List.of("kms"));
    line.addAll(List.of(args));
    line.addAll(List.of("--algorithm", "ED25519", "--json"));
    return Run.in(home, line.toArray(String[]::new));
  }

  private String state(String command, String... more) {
    var line = new ArrayList<>(List.of("version", command, "--key-version", "1"));
    line.addAll(List.of(more));
    return kms(line.toArray(String[]::new)).json().get("state").asString();
  }

  @BeforeEach
  void rotateTheDefaultKey() {
    kms("rotate").json();
  }

  @Test
  void aVersionIsLedToItsEndAndBack() {
    assertThat(state("disable")).isEqualTo("disabled");
    assertThat(state("enable")).isEqualTo("deactivated");
    assertThat(state("schedule-destruction", "--after-days", "30")).isEqualTo("destroy_scheduled");
    assertThat(state("cancel-destruction")).isEqualTo("deactivated");
    assertThat(state("compromise")).isEqualTo("compromised");
    assertThat(kms("version", "deactivate", "--key-version", "2").json().get("state").asString())
        .isEqualTo("deactivated");

    var versions = kms("version", "list").json();
    assertThat(versions.get(0).get("state").asString()).isEqualTo("compromised");
    assertThat(versions.get(1).get("state").asString()).isEqualTo("deactivated");
  }

  @Test
  void whatCannotBeDoneSaysWhyNot() {
    var run = kms("version", "enable", "--key-version", "2");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).hasLineCount(1).contains("Version 2 is active");
    assertThat(
            kms("version", "schedule-destruction", "--key-version", "1", "--after-days", "1").err())
        .contains("after_days must be from 7 to 365");
  }

  @Test
  void aKeyIdThatIsNoneIsToldInPlainWords() {
    var run = kms("create", "--key-id", "a b");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .contains("'--key-id'", "must be of letters")
        .doesNotContain("quantumlock.domain");
  }

  @Test
  void aPolicyIsSetAndShown() {
    kms("configure", "--rotation-days", "90", "--min-verify-version", "2").json();
    var configured = kms("configure", "--min-verify-version", "1").json();

    assertThat(configured.get("rotation_period_days").asInt()).isEqualTo(90);
    assertThat(configured.get("min_verify_version").asInt()).isEqualTo(1);
    assertThat(configured.get("signs_with").asInt()).isEqualTo(2);
    assertThat(Run.in(home, "kms", "settle", "--json").json()).hasSize(3).contains(configured);
  }

  @Test
  void aPublicKeyIsPrintedInEveryForm() {
    var key = kms("public-key").json();
    assertThat(key.get("jwk").get("kty").asString()).isEqualTo("OKP");

    assertThat(publicKey("raw")).isEqualTo(key.get("public_key").asString());
    assertThat(publicKey("jwk")).isEqualTo(key.get("jwk").toString());
    assertThat(key.get("pem").asString()).contains(publicKey("der"));
  }

  private String publicKey(String format) {
    return Run.in(home, "kms", "public-key", "--algorithm", "ED25519", "--format", format)
        .out()
        .strip();
  }
}
