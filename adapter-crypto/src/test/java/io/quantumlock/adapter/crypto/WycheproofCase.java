package io.quantumlock.adapter.crypto;

import io.quantumlock.domain.kms.SignatureAlgorithm;
import java.util.HexFormat;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One case of a Wycheproof file, with the group that it is in.
record WycheproofCase(
    Implementation implementation, SignatureAlgorithm algorithm, JsonNode group, JsonNode test) {

  /// Each case of the file, for each implementation.
  static Stream<WycheproofCase> readForAll(SignatureAlgorithm algorithm, String file) {
    return Stream.of(Implementation.values())
        .flatMap(implementation -> read(implementation, algorithm, file));
  }

  static Stream<WycheproofCase> read(
      Implementation implementation, SignatureAlgorithm algorithm, String file) {
    var path = Vectors.file("wycheproof").resolve(file);
    return JsonMapper.shared()
        .readTree(path)
        .required("testGroups")
        .valueStream()
        .flatMap(
            group ->
                group
                    .required("tests")
                    .valueStream()
                    .map(test -> new WycheproofCase(implementation, algorithm, group, test)));
  }

  Scheme scheme() {
    return implementation.scheme(algorithm);
  }

  boolean isValid() {
    return test.required("result").stringValue().equals("valid");
  }

  boolean has(String field) {
    return test.has(field);
  }

  byte[] bytes(String field) {
    return hex(test.required(field));
  }

  byte[] groupBytes(String field) {
    return hex(group.required(field));
  }

  /// The empty context where none is given.
  boolean hasEmptyContext() {
    return !has("ctx") || bytes("ctx").length == 0;
  }

  private static byte[] hex(JsonNode digits) {
    return HexFormat.of().parseHex(digits.stringValue());
  }

  @Override
  public String toString() {
    return "%s %s %s, %s"
        .formatted(
            implementation,
            algorithm,
            test.required("tcId"),
            test.required("comment").stringValue());
  }
}
