package io.quantumlock.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An auditor has an export and the audit key's public key, and neither the database nor the master
/// key. Two versions of the audit key signed; one row came after that.
class AuditingAnExportTest {
  @TempDir static Path home;
  @TempDir static Path auditor;
  private static List<String> exported;

  @BeforeAll
  static void exportAndForget() throws IOException {
    Run.in(home, "audit", "sign").out();
    Run.in(home, "kms", "rotate", "--key-id", "quantumlock.audit", "--json").json();
    Run.in(home, "service-token", "issue", "--name", "billing").out();
    Run.in(home, "audit", "sign").out();
    Run.in(home, "service-token", "issue", "--name", "orders").out();
    exported = Run.in(home, "audit", "export").out().lines().toList();
    for (int version = 1; version <= 2; version++) {
      Files.writeString(keyFile(version), publicKey("quantumlock.audit", version));
    }
    Files.writeString(keyFile(3), publicKey("default", 1));
  }

  private static String publicKey(String keyId, int version) {
    return Run.in(home, "kms", "public-key", "--key-id", keyId, "--key-version", "" + version)
        .out();
  }

  private static Path keyFile(int version) {
    return auditor.resolve("audit-" + version + ".pem");
  }

  /// @param change of the lines, before they reach the auditor
  private static Run verify(UnaryOperator<String> change, int... keys) throws IOException {
    var file = auditor.resolve("export.jsonl");
    Files.write(file, exported.stream().map(change).filter(line -> !line.isEmpty()).toList());
    var args = new ArrayList<>(List.of("audit", "verify", "--file", file.toString()));
    for (int key : keys) {
      args.addAll(List.of("--public-key", keyFile(key).toString()));
    }
    var nowhere = Map.of("QUANTUMLOCK_HOME", auditor.resolve("no-home").toString());
    var run = Run.with(nowhere, args.toArray(String[]::new));
    assertThat(auditor.resolve("no-home")).doesNotExist();
    return run;
  }

  @Test
  void anExportThatNobodyTouchedHolds() throws IOException {
    var run = verify(line -> line, 1, 2);

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).startsWith("The audit trail holds: ").contains(", 1 of them later");
  }

  @Test
  void aChangedLineIsNamed() throws IOException {
    var run = verify(line -> line.replace("\"service-token 1\"", "\"service-token 9\""), 1, 2);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .startsWith("service-tokens, row 1, changed: is not what was written")
        .contains("The audit trail does NOT hold");
  }

  @Test
  void aMissingLineIsNamed() throws IOException {
    var run = verify(line -> line.contains("\"service-token 1\"") ? "" : line, 1, 2);

    assertThat(run.out()).startsWith("service-tokens, row 1, removed: ");
  }

  @Test
  void aHeadThatNoneOfTheKeysSignedIsNamed() throws IOException {
    assertThat(verify(line -> line, 1).out())
        .startsWith("signed head 2: the signature is not one of the audit key over this head");
    assertThat(verify(line -> line, 3).out()).contains("signed head 1: ", "signed head 2: ");
  }

  @Test
  void theVersionWhoseKeyIsMissingIsTold() throws IOException {
    assertThat(verify(line -> line, 1).err())
        .hasLineCount(1)
        .contains("The public key of version 2 of the audit key was not given");
    assertThat(verify(line -> line, 3).err()).hasLineCount(2).contains("version 1", "version 2");
    assertThat(verify(line -> line, 1, 2).err()).isEmpty();
  }

  @Test
  void aLineThatIsNoneOfAnExportIsRefused() throws IOException {
    for (var line :
        List.of(
            "{",
            "[]",
            "{\"type\":\"row\"}",
            "{\"type\":\"else\"}",
            exported.getLast().replace("\"shard\":", "\"shard\":\"another\",\"shard\":"))) {
      var run = verify(old -> old.equals(exported.getLast()) ? line : old, 1, 2);

      assertThat(run.exitCode()).as(line).isEqualTo(1);
      assertThat(run.err())
          .as(line)
          .hasLineCount(1)
          .contains("export.jsonl: line " + exported.size() + ", it is");
    }
  }

  @Test
  void aSignedHeadWithTheHashOfAnotherIsRefused() throws IOException {
    var run = verify(line -> line.replaceFirst("(signed_head.*\"hash\":\")[0-9a-f]", "$1x"), 1, 2);

    assertThat(run.err()).contains("line 1, its hash is not that of the head");
  }

  @Test
  void whatIsNoPublicKeyOfTheAuditKeyIsRefused() throws IOException {
    Files.writeString(keyFile(4), "hello");

    var run = verify(line -> line, 4);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).hasLineCount(1).contains("audit-4.pem: no public key of ML-DSA-65");
    assertThat(verify(line -> line, 5).err()).contains("audit-5.pem: NoSuchFileException");
  }

  @Test
  void anExportWithoutAKeyIsNotUnderstood() throws IOException {
    assertThat(verify(line -> line).exitCode()).isEqualTo(2);
  }
}
