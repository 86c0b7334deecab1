package io.quantumlock.adapter.rest;

import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// `openapi.json` itself: complete, sound, and in step with the routing table.
class OpenApiTest {
  private static final JsonNode DOCUMENT = Contract.DOCUMENT;

  private record Operation(String method, String path, JsonNode node) {}

  @Test
  void describesExactlyTheRoutingTable() {
    var described = operations().stream().map(o -> o.method() + " " + o.path());
    var served =
        HttpApi.routes(World.shared().quantumLock, World.RELEASE, World.ANYWHERE, () -> World.START)
            .stream()
            .map(route -> route.method().name() + " " + route.path());
    assertThat(described.toList()).hasSize(23).hasSameElementsAs(served.toList());
  }

  @Test
  void isOfTheVersionThatTheServerTells() {
    assertThat(DOCUMENT.at("/info/version").asString()).isEqualTo(PublicRoutes.API_VERSION);
  }

  @Test
  void asksForTheCredentialsThatTheRoutesAskFor() {
    for (var operation : operations()) {
      var path = operation.path().replaceAll("[{}]", "");
      var answer = World.shared().anybody().send(operation.method(), path, noBody());
      var security = operation.node().get("security").toString();
      var challenge = answer.header("WWW-Authenticate").replaceAll(" .*", "");
      assertThat(security)
          .as(path)
          .isEqualTo(
              switch (challenge) {
                case "ApiKey" -> "[{\"ApiKeyAuth\":[]}]";
                case "Bearer" -> "[{\"ServiceToken\":[]}]";
                default -> "[]";
              });
    }
    assertThat(DOCUMENT.at("/components/securitySchemes/ApiKeyAuth").toString())
        .contains("\"in\":\"header\"", "\"name\":\"X-API-Key\"");
    assertThat(DOCUMENT.at("/components/securitySchemes/ServiceToken").toString())
        .contains("\"type\":\"http\"", "\"scheme\":\"bearer\"");
  }

  @Test
  void everyReferenceLeadsSomewhereAndEveryComponentIsUsed() {
    var references = new TreeSet<String>();
    for (var pointer : pointers("", DOCUMENT)) {
      var node = DOCUMENT.at(pointer);
      if (node.path("$ref").isString()) {
        references.add(node.get("$ref").asString());
      }
    }
    assertThat(references).allMatch(ref -> !DOCUMENT.at(ref.substring(1)).isMissingNode());
    for (var kind : List.of("schemas", "responses", "headers")) {
      for (var name : DOCUMENT.at("/components/" + kind).propertyNames()) {
        assertThat(references).contains("#/components/" + kind + "/" + name);
      }
    }
  }

  @Test
  void everySchemaIsOneAndEveryExampleFitsIts() {
    var meta =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    int examples = 0;
    for (var schema : DOCUMENT.at("/components/schemas").properties()) {
      assertThat(meta.validate(schema.getValue())).as(schema.getKey()).isEmpty();
    }
    for (var pointer : pointers("", DOCUMENT)) {
      var media = DOCUMENT.at(pointer);
      if (media.has("schema") && media.has("example")) {
        var errors = Contract.schema(pointer + "/schema").validate(media.get("example"));
        assertThat(errors).as(pointer).isEmpty();
        examples++;
      }
    }
    assertThat(examples).isGreaterThan(25);
  }

  @Test
  void everyOperationIsComplete() {
    assertThat(DOCUMENT.get("openapi").asString()).startsWith("3.1.");
    for (var operation : operations()) {
      assertThat(operation.node().propertyNames())
          .contains("operationId", "tags", "summary", "description", "security", "responses");
      assertThat(operation.node().has("requestBody")).isEqualTo(operation.method().equals("POST"));
      assertThat(parameters(operation.node())).isEqualTo(placeholders(operation.path()));
    }
    assertThat(operations().stream().map(o -> o.node().get("operationId").asString()))
        .doesNotHaveDuplicates();
  }

  private static List<String> parameters(JsonNode operation) {
    return operation
        .path("parameters")
        .valueStream()
        .filter(parameter -> parameter.path("in").asString().equals("path"))
        .map(parameter -> parameter.get("name").asString())
        .toList();
  }

  private static List<String> placeholders(String path) {
    return Pattern.compile("\\{(\\w+)}").matcher(path).results().map(r -> r.group(1)).toList();
  }

  private static List<Operation> operations() {
    return DOCUMENT.get("paths").properties().stream()
        .flatMap(
            path ->
                path.getValue().properties().stream()
                    .map(
                        method ->
                            new Operation(
                                method.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                method.getValue())))
        .toList();
  }

  private static List<String> pointers(String at, JsonNode node) {
    var pointers = new ArrayList<String>(List.of(at));
    if (node.isObject()) {
      node.properties()
          .forEach(
              e -> pointers.addAll(pointers(at + "/" + Contract.escape(e.getKey()), e.getValue())));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        pointers.addAll(pointers(at + "/" + i, node.get(i)));
      }
    }
    return pointers;
  }
}
