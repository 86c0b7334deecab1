package io.quantumlock.bootstrap.demo;

import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// One request and its answer.
///
/// @param title what the caller wants
/// @param credential the header that carries the credential, without the secret
public record Exchange(
    String title,
    String credential,
    String method,
    String path,
    Optional<JsonNode> request,
    int status,
    JsonNode answer) {

  private static final Pattern LONG_VALUE = Pattern.compile("\"([^\"]{60})[^\"]{100,}\"");

  /// For people: the request, and what came back. Long values are cut.
  public String text() {
    var body = request.map(json -> "\n" + indent(cut(json.toString()))).orElse("");
    return """

    %s

        %s %s
        %s%s

        %d
    %s\
    """
        .formatted(
            title, method, path, credential, body, status, indent(cut(answer.toPrettyString())));
  }

  private static String indent(String text) {
    return text.indent(4).stripTrailing();
  }

  private static String cut(String json) {
    return LONG_VALUE.matcher(json).replaceAll("\"$1…\"");
  }
}
