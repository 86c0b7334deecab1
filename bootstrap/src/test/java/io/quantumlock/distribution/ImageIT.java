package io.quantumlock.distribution;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The container image, which is made on Linux.
@EnabledOnOs(OS.LINUX)
class ImageIT {
  @TempDir Path here;

  private Image image;

  @BeforeEach
  void unpack() throws Exception {
    image = Image.unpack(Archives.of("image"), here);
  }

  @Test
  void itIssuesAndValidatesInARootOfItsOwn() throws Exception {
    var quantumLock =
        image.inItsRoot(Map.of("QUANTUMLOCK_HTTP_PORT", "0", "QUANTUMLOCK_HTTP_HOST", "127.0.0.1"));

    var executable = FirstLicense.of(quantumLock);
    assertThat(executable).startsWith(image.root().toRealPath());
  }

  @Test
  void itIsAnOciLayoutWhoseBlobsAreWhatTheirNamesSay() throws Exception {
    assertThat(image.read("oci-layout").get("imageLayoutVersion").asString()).isEqualTo("1.0.0");
    var listed = image.read("index.json").at("/manifests/0");
    assertThat(listed.get("annotations").get("io.containerd.image.name").asString())
        .isEqualTo("docker.io/library/quantumlock:1.0.0");
    assertThat(listed.get("annotations").get("org.opencontainers.image.ref.name").asString())
        .isEqualTo("1.0.0");
    var descriptors =
        Stream.concat(
                Stream.of(listed, image.manifest().get("config")),
                image.manifest().get("layers").valueStream())
            .toList();
    for (var descriptor : descriptors) {
      var blob = Files.readAllBytes(image.archive().resolve(Image.blob(descriptor)));
      assertThat(descriptor.get("size").asInt()).isEqualTo(blob.length);
      assertThat(descriptor.get("digest").asString()).isEqualTo("sha256:" + sha256(blob));
    }
    try (var blobs = Files.list(image.archive().resolve("blobs/sha256"))) {
      assertThat(blobs).hasSize(descriptors.size());
    }
  }

  private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  @Test
  void anOlderDockerFindsTheSameBlobs() throws Exception {
    var named = image.read("manifest.json").get(0);
    assertThat(named.get("Config").asString())
        .isEqualTo(Image.blob(image.manifest().get("config")));
    assertThat(named.get("Layers").valueStream().map(JsonNode::asString))
        .isNotEmpty()
        .containsExactlyElementsOf(
            image.manifest().get("layers").valueStream().map(Image::blob).toList());
    assertThat(named.get("RepoTags").get(0).asString()).isEqualTo("quantumlock:1.0.0");
  }

  @Test
  void itHoldsTheBillOfItsMaterials() throws Exception {
    assertThat(image.root().resolve("opt/quantumlock/bom.json"))
        .hasSameBinaryContentAs(Path.of("target", "bom.json"));
  }

  @Test
  void itRunsAsAUserWithoutRights() {
    assertThat(image.config().get("User").asString()).matches("[1-9]\\d*:[1-9]\\d*");
    assertThat(image.root().resolve("bin/sh")).doesNotExist();
  }

  @Test
  void javaHasTheOptionsThatTheLauncherGivesIt() throws Exception {
    var fake = here.resolve("jdk");
    var java = Files.createDirectories(fake.resolve("bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\nfor word; do echo \"$word\"; done\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
    // on 25 it has the vector module loaded late, for the sake of a cache that the image has not
    Files.writeString(fake.resolve("release"), "JAVA_VERSION=\"26\"\n");
    var folder =
        Unpacked.unpack(Archives.of("any-java"), Files.createDirectory(here.resolve("any")));
    var launch = new ProcessBuilder(folder.resolve("quantumlock").toString(), "serve");
    launch.environment().put("QUANTUMLOCK_JAVA", fake.toString());
    var words = new String(launch.start().getInputStream().readAllBytes(), UTF_8).lines().toList();

    var options = List.copyOf(words.subList(0, words.indexOf("-jar")));
    var entrypoint = image.entrypoint();
    assertThat(entrypoint.subList(1, entrypoint.indexOf("-cp")))
        .containsExactlyInAnyOrderElementsOf(
            options.stream().filter(option -> !option.endsWith(".aot")).toList());
  }
}
