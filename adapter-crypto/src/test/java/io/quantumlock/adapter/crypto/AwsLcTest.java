package io.quantumlock.adapter.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.domain.kms.SignatureAlgorithm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// AWS-LC's known answers for ML-DSA: a hundred for each size, every one with a context of its own.
@Tag("vectors")
class AwsLcTest {
  private static final int CASES = 100;

  @ParameterizedTest
  @EnumSource(names = {"ML_DSA_65", "ML_DSA_87"})
  void aSeedMakesThePublicKey(SignatureAlgorithm algorithm) throws IOException {
    assertThat(cases(algorithm))
        .hasSize(CASES)
        .allSatisfy(
            c ->
                assertThat(Scheme.of(algorithm).expand(bytes(c, "xi")).publicKey())
                    .isEqualTo(bytes(c, "pk")));
  }

  @ParameterizedTest
  @EnumSource(names = {"ML_DSA_65", "ML_DSA_87"})
  void aSignatureUnderAContextIsNone(SignatureAlgorithm algorithm) throws IOException {
    assertThat(cases(algorithm))
        .hasSize(CASES)
        .allSatisfy(
            c -> {
              assertThat(bytes(c, "ctx")).isNotEmpty();
              var message = bytes(c, "msg");
              var signed = bytes(c, "sm"); // the signature, then the message
              var signature = Arrays.copyOf(signed, signed.length - message.length);
              assertThat(Scheme.of(algorithm).verify(bytes(c, "pk"), message, signature)).isFalse();
            });
  }

  private static byte[] bytes(Map<String, String> vector, String field) {
    return HexFormat.of().parseHex(vector.get(field));
  }

  private static List<Map<String, String>> cases(SignatureAlgorithm algorithm) throws IOException {
    var file = "aws-lc/%s_hedged_pure.txt.gz".formatted(algorithm.name().replaceFirst("_", ""));
    try (var in = new GZIPInputStream(Files.newInputStream(Vectors.file(file)))) {
      var text = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
      return Stream.of(text.split("\n\n")).map(AwsLcTest::fields).toList();
    }
  }

  private static Map<String, String> fields(String block) {
    return block
        .lines()
        .filter(line -> line.contains(" = "))
        .map(line -> line.split(" = "))
        .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
  }
}
