package io.quantumlock.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A container image that was unpacked as its OCI index tells: its root, and what is to be run
/// there. Needs no container engine.
///
/// @param archive the folder with what was in the archive
/// @param manifest the blobs that it consists of
/// @param config as the image has it
record Image(Path archive, JsonNode manifest, Path root, JsonNode config) {
  private static final Map<String, String> DEVICES = Map.of("urandom", "9", "random", "8");

  static Image unpack(Path tar, Path into) throws IOException, InterruptedException {
    run("tar", "xf", tar.toString(), "-C", into.toString());
    var manifest = read(into.resolve(blob(read(into.resolve("index.json")).at("/manifests/0"))));
    var root = Files.createDirectory(into.resolve("root"));
    for (var layer : manifest.get("layers")) {
      run("tar", "xzf", into.resolve(blob(layer)).toString(), "-C", root.toString());
    }
    var config = read(into.resolve(blob(manifest.get("config")))).get("config");
    return new Image(into, manifest, root, config);
  }

  /// @param descriptor of the OCI's, which has a digest
  /// @return where in the archive it is
  static String blob(JsonNode descriptor) {
    return "blobs/" + descriptor.get("digest").asString().replace(':', '/');
  }

  /// @param name of a file of the archive
  JsonNode read(String name) throws IOException {
    return read(archive.resolve(name));
  }

  List<String> entrypoint() {
    return strings("Entrypoint");
  }

  /// With a root of its own, as its user; who is not root himself is all users at once.
  Unpacked inItsRoot(Map<String, String> more) throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    if (System.getProperty("user.name").equals("root")) {
      makeDevices();
      command.addAll(
          List.of("chroot", "--userspec=" + config.get("User").asString(), root.toString()));
    } else {
      command.addAll(List.of("unshare", "--map-root-user", "chroot", root.toString()));
    }
    command.addAll(entrypoint());
    var environment = new HashMap<String, String>();
    strings("Env")
        .forEach(
            line -> {
              var pair = line.split("=", 2);
              environment.put(pair[0], pair[1]);
            });
    // Here is no /proc, from which a program learns where it lies.
    environment.put(
        "LD_ORIGIN_PATH", Path.of(entrypoint().getFirst()).resolveSibling("").toString());
    environment.putAll(more);
    return new Unpacked(command, environment);
  }

  /// Java does without them, and takes long over it.
  private void makeDevices() throws IOException, InterruptedException {
    var dev = Files.createDirectories(root.resolve("dev"));
    for (var device : DEVICES.entrySet()) {
      var node = dev.resolve(device.getKey()).toString();
      new ProcessBuilder("mknod", "-m", "666", node, "c", "1", device.getValue()).start().waitFor();
    }
  }

  private List<String> strings(String name) {
    return config.get(name).valueStream().map(JsonNode::asString).toList();
  }

  private static JsonNode read(Path file) throws IOException {
    return new JsonMapper().readTree(Files.readString(file));
  }

  private static void run(String... command) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (process.waitFor() != 0) {
      throw new AssertionError(String.join(" ", command) + " failed");
    }
  }
}
