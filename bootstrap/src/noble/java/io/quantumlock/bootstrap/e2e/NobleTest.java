package io.quantumlock.bootstrap.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `@noble/post-quantum`, in JavaScript, verifies what is signed here.
class NobleTest {
  private static final HexFormat HEX = HexFormat.of();
  private static final byte[] DATA = "what is signed".getBytes(UTF_8);
  private static final String VERIFY =
      """
      import { ml_dsa65, ml_dsa87 } from '@noble/post-quantum/ml-dsa.js';
      const [name, key, data, signature] = process.argv.slice(1);
      const scheme = { 'ML-DSA-65': ml_dsa65, 'ML-DSA-87': ml_dsa87 }[name];
      const bytes = hex => new Uint8Array(Buffer.from(hex, 'hex'));
      console.log(scheme.verify(bytes(signature), bytes(data), bytes(key)));
      """;

  @TempDir Path home;

  @ParameterizedTest
  @CsvSource({
    "bouncycastle, ML-DSA-65",
    "bouncycastle, ML-DSA-87",
    "jdk, ML-DSA-65",
    "jdk, ML-DSA-87"
  })
  void nobleVerifiesWithTheExportedKey(String engine, String algorithm) throws Exception {
    try (var node = Node.in(home, Map.of("QUANTUMLOCK_KMS_ENGINE", engine))) {
      var signing = new Signing(node.caller(node.service("signer")), algorithm);
      var key = signing.publicKeyFromJwk();
      var signature = signing.sign(DATA);

      assertThat(verdict(algorithm, key, signature)).isEqualTo("true");
      signature[signature.length / 2] ^= 1;
      assertThat(verdict(algorithm, key, signature)).isEqualTo("false");
    }
  }

  private static String verdict(String algorithm, byte[] key, byte[] signature)
      throws IOException, InterruptedException {
    var node =
        new ProcessBuilder(
                "node",
                "--input-type=module",
                "-e",
                VERIFY,
                algorithm,
                HEX.formatHex(key),
                HEX.formatHex(DATA),
                HEX.formatHex(signature))
            .directory(Path.of(System.getProperty("noble.dir")).toFile())
            .redirectErrorStream(true)
            .start();
    var said = new String(node.getInputStream().readAllBytes(), UTF_8).strip();
    node.waitFor();
    return said;
  }
}
