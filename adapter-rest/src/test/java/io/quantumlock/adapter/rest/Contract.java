package io.quantumlock.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `openapi.json`, as a judge of answers.
final class Contract {
  static final JsonNode DOCUMENT = JsonMapper.shared().readTree(text());

  private static final String LOCATION = "https://openapi.test/openapi.json";
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder -> builder.schemas(Map.of(LOCATION, DOCUMENT.toString())));
  private static final Pattern VIEWERS = Pattern.compile("/(docs|redoc)(/.*)?|/openapi\\.json");

  private Contract() {}

  static String text() {
    return new String(
        Asset.load("openapi.json", "application/json").content(), StandardCharsets.UTF_8);
  }

  /// @throws AssertionError when the answer is not as documented
  static void check(String method, String path, Answer answer) {
    checkHeaders(answer);
    var template = template(path);
    var operation = DOCUMENT.at("/paths").path(template.orElse("")).path(key(method));
    if (method.equals("HEAD")) {
      assertThat(answer.body()).isEmpty();
    } else if (!operation.isMissingNode()) {
      checkOperation(pointer(template.orElseThrow(), key(method)), operation, answer);
    } else if (answer.status() >= 400) {
      checkProblem(answer);
    } else if (!method.equals("OPTIONS")) {
      assertThat(path).as("documented, or for people").matches(VIEWERS);
    }
  }

  static void checkHeaders(Answer answer) {
    assertThat(answer.header("X-Request-Id")).as("request id").matches("[A-Za-z0-9._-]{1,128}");
    assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
  }

  static void checkProblem(Answer answer) {
    checkContent("/components/responses/BadRequest", answer);
    assertThat(answer.get("status")).isEqualTo(Integer.toString(answer.status()));
    assertThat(answer.get("request_id")).isEqualTo(answer.header("X-Request-Id"));
    assertThat(answer.body()).doesNotContain("\tat ", "Exception:", "jetty", "javalin");
  }

  private static void checkOperation(String pointer, JsonNode operation, Answer answer) {
    var status = Integer.toString(answer.status());
    var response = operation.path("responses").path(status);
    assertThat(response.isMissingNode()).as("%s is not documented: %s", status, answer).isFalse();
    if (answer.status() >= 400 && !answer.header("Content-Type").equals("application/json")) {
      checkProblem(answer);
    }
    checkContent(
        response.has("$ref")
            ? response.path("$ref").asString().substring(1)
            : pointer + "/responses/" + status,
        answer);
  }

  private static void checkContent(String pointer, Answer answer) {
    var content = DOCUMENT.at(pointer + "/content");
    var type = answer.header("Content-Type");
    assertThat(content.propertyNames()).contains(type);
    DOCUMENT
        .at(pointer + "/headers")
        .propertyNames()
        .forEach(name -> assertThat(answer.header(name)).as(name).isNotEmpty());
    if (!type.endsWith("json")) {
      return; // a schema describes JSON
    }
    var schema = schema(pointer + "/content/" + escape(type) + "/schema");
    assertThat(schema.validate(answer.body(), InputFormat.JSON)).as(answer.body()).isEmpty();
  }

  static Schema schema(String pointer) {
    return SCHEMAS.getSchema(SchemaLocation.of(LOCATION + "#" + pointer));
  }

  static String pointer(String path, String method) {
    return "/paths/" + escape(path) + "/" + method;
  }

  static String escape(String key) {
    return key.replace("~", "~0").replace("/", "~1");
  }

  /// The documented path that this is an instance of: one without parameters before others.
  private static Optional<String> template(String path) {
    var paths = DOCUMENT.at("/paths").propertyNames();
    return paths.contains(path)
        ? Optional.of(path)
        : paths.stream().filter(t -> path.matches(t.replaceAll("\\{\\w+}", "[^/]+"))).findFirst();
  }

  /// Methods are case-sensitive: what is not in capitals is not documented.
  private static String key(String method) {
    return method.equals(method.toUpperCase(Locale.ROOT)) ? method.toLowerCase(Locale.ROOT) : "";
  }
}
