package io.quantumlock.adapter.crypto;

import io.quantumlock.domain.kms.SignatureAlgorithm;
import java.util.HexFormat;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One case of a Wycheproof file, with the group that it is in.
record WycheproofCase(SignatureAlgorithm algorithm, JsonNode group, JsonNode test) {

  static Stream<WycheproofCase> read(SignatureAlgorithm algorithm, String file) {
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
                    .map(test -> new WycheproofCase(algorithm, group, test)));
  }

  Scheme scheme() {
    return Scheme.of(algorithm);
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
    return "%s %s, %s"
        .formatted(algorithm, test.required("tcId"), test.required("comment").stringValue());
  }
}
