package io.quantumlock.distribution;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What an archive says that it consists of.
class ComponentsIT {
  /// What the documentation pages have from others, by its name at npm.
  private static final Map<String, String> SCRIPTS =
      Map.of("swagger-ui", "swagger-ui-bundle.js", "redoc", "redoc.standalone.js");

  @TempDir Path here;

  private Path folder;
  private List<String> jars;
  private List<List<String>> licenses;
  private JsonNode bom;

  @BeforeEach
  void unpack() throws Exception {
    folder = Unpacked.unpack(Archives.of("any-java"), here);
    try (var files = Files.list(folder.resolve("lib"))) {
      jars = files.map(file -> file.getFileName().toString()).toList();
    }
    licenses =
        Files.readAllLines(folder.resolve("licenses/COMPONENTS.txt")).stream()
            .map(line -> List.of(line.split(" +")))
            .toList();
    bom = new JsonMapper().readTree(Files.readString(folder.resolve("bom.json")));
  }

  @Test
  void everythingInAnArchiveHasItsLicenseText() {
    var names = jars.stream().map(jar -> jar.replaceFirst("-\\d[\\w.]*\\.jar$", ""));
    assertThat(Stream.concat(names, SCRIPTS.keySet().stream()))
        .allSatisfy(
            name -> {
              var columns = licensesOf(name);
              var texts = columns.subList(2, columns.size());
              assertThat(texts).isNotEmpty();
              assertThat(texts)
                  .allSatisfy(text -> assertThat(folder.resolve("licenses", text)).exists());
            });
  }

  private List<String> licensesOf(String name) {
    var lines = licenses.stream().filter(line -> line.getFirst().equals(name)).toList();
    assertThat(lines).as(name).hasSize(1);
    return lines.getFirst();
  }

  @Test
  void theBillOfMaterialsNamesEveryJar() {
    assertThat(bom.get("bomFormat").asString()).isEqualTo("CycloneDX");
    var listed =
        Stream.concat(Stream.of(bom.get("metadata").get("component")), components("pkg:maven/"))
            .map(each -> each.get("name").asString() + "-" + each.get("version").asString())
            .map(jar -> jar + ".jar");
    assertThat(listed).containsExactlyInAnyOrderElementsOf(jars);
  }

  @Test
  void theBillOfMaterialsNamesTheScriptsOfOthers() throws Exception {
    assertThat(components("pkg:npm/").map(each -> each.get("name").asString()))
        .containsExactlyInAnyOrderElementsOf(SCRIPTS.keySet());

    for (var script : SCRIPTS.entrySet()) {
      var name = script.getKey();
      var component = components("pkg:npm/" + name + "@").toList().getFirst();
      var version = component.get("version").asString();
      assertThat(version).matches("\\d+\\.\\d+\\.\\d+");
      assertThat(text(script.getValue())).contains('"' + version + '"');
      assertThat(component.at("/licenses/0/license/id").asString())
          .isEqualTo(licensesOf(name).get(1));
      var purl = "pkg:npm/" + name + "@" + version;
      assertThat(component.get("purl").asString()).isEqualTo(purl);
      assertThat(dependenciesOf("adapter-rest")).contains(purl);
    }
  }

  private Stream<JsonNode> components(String kind) {
    return bom.get("components")
        .valueStream()
        .filter(each -> each.get("purl").asString().startsWith(kind));
  }

  private String text(String script) throws IOException {
    try (var jar = new ZipFile(folder.resolve("lib/adapter-rest-1.0.0.jar").toFile())) {
      var entry = jar.getEntry("io/quantumlock/adapter/rest/" + script);
      return new String(jar.getInputStream(entry).readAllBytes(), UTF_8);
    }
  }

  private List<String> dependenciesOf(String module) {
    return bom.get("dependencies")
        .valueStream()
        .filter(each -> each.get("ref").asString().contains("/" + module + "@"))
        .flatMap(each -> each.get("dependsOn").valueStream())
        .map(JsonNode::asString)
        .toList();
  }
}
