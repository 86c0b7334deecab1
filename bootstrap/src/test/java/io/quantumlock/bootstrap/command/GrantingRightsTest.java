package io.quantumlock.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrantingRightsTest {
  @TempDir Path home;

  private Run tokens(String line) {
    return Run.in(home, ("service-token " + line + " --json").split(" "));
  }

  @Test
  void aTokenIsGivenRightsAndAnEnd() {
    tokens("issue --name a --right kms:sign=orders,billing/* --right kms:read --expires-days 90")
        .json();
    tokens("issue --name b").json();

    var listed = tokens("list").json();
    assertThat(listed.get(0).get("rights").asString())
        .isEqualTo("kms:sign=orders,billing/* kms:read=*");
    assertThat(listed.get(0).get("expires_at").isNull()).isFalse();
    assertThat(listed.get(1).get("rights").asString())
        .isEqualTo("kms:sign=* kms:verify=* kms:read=*");
    assertThat(listed.get(1).get("expires_at").isNull()).isTrue();
  }

  @Test
  void aRotatedTokenHasASuccessor() {
    tokens("issue --name a --right kms:admin=orders").json();
    var successor = tokens("rotate --id 1 --overlap-hours 2").json();

    assertThat(successor.get("token").asString()).matches("svc_[0-9A-Za-z]{49}");
    var listed = tokens("list").json();
    assertThat(listed.get(0).get("expires_at").isNull()).isFalse();
    assertThat(listed.get(1).get("rights")).isEqualTo(listed.get(0).get("rights"));
    assertThat(listed.get(1).get("expires_at").isNull()).isTrue();
  }

  @Test
  void whatIsNoRightIsToldSo() {
    var run = tokens("issue --name a --right kms:everything");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("must be one of kms:sign, kms:verify, kms:read, kms:admin");
    assertThat(tokens("issue --name a --expires-days 0").err()).contains("must be in the future");
    for (var days : new String[] {"-1", "999999999"}) {
      assertThat(tokens("issue --name a --expires-days " + days).err())
          .startsWith("--expires-days must be in the future");
    }
  }
}
