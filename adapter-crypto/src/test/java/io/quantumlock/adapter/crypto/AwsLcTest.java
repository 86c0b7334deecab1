package io.quantumlock.adapter.crypto;

import static io.quantumlock.domain.kms.SignatureAlgorithm.ML_DSA_65;
import static io.quantumlock.domain.kms.SignatureAlgorithm.ML_DSA_87;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// AWS-LC's known answers for ML-DSA: a hundred for each size, every one with a context of its own.
@Tag("vectors")
class AwsLcTest {
  private static final int CASES = 100;

  private static int run;

  static Stream<Arguments> all() {
    return Stream.of(Implementation.values())
        .flatMap(
            implementation ->
                Stream.of(ML_DSA_65, ML_DSA_87)
                    .map(algorithm -> Arguments.of(implementation, algorithm)));
  }

  @AfterAll
  static void tell() {
    Vectors.tell("AWS-LC hedged, by each of " + List.of(Implementation.values()), run);
  }

  @ParameterizedTest
  @MethodSource("all")
  void aSeedMakesThePublicKeyAndSignsHedged(
      Implementation implementation, SignatureAlgorithm algorithm) throws IOException {
    assertThat(cases(algorithm))
        .hasSize(CASES)
        .allSatisfy(
            c -> {
              var key = implementation.scheme(algorithm).expand(bytes(c, "xi"));
              assertThat(key.publicKey()).isEqualTo(bytes(c, "pk"));
              assertThat(key.signMu(mu(c), new GivenRandom(bytes(c, "rng"))))
                  .isEqualTo(signature(c));
              run++;
            });
  }

  @ParameterizedTest
  @MethodSource("all")
  void aSignatureUnderAContextIsOneOfItsMuAlone(
      Implementation implementation, SignatureAlgorithm algorithm) throws IOException {
    var scheme = implementation.scheme(algorithm);
    assertThat(cases(algorithm))
        .hasSize(CASES)
        .allSatisfy(
            c -> {
              assertThat(bytes(c, "ctx")).isNotEmpty();
              assertThat(scheme.verifyMu(bytes(c, "pk"), mu(c), signature(c))).isTrue();
              assertThat(scheme.verify(bytes(c, "pk"), bytes(c, "msg"), signature(c))).isFalse();
              run++;
            });
  }

  private static byte[] mu(Map<String, String> vector) {
    return Mu.of(bytes(vector, "pk"), bytes(vector, "ctx"), bytes(vector, "msg"));
  }

  /// `sm` is the signature, then the message.
  private static byte[] signature(Map<String, String> vector) {
    var signed = bytes(vector, "sm");
    return Arrays.copyOf(signed, signed.length - bytes(vector, "msg").length);
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
