package io.quantumlock.distribution;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What was delivered, unpacked in a folder of its own and run as its receiver would.
///
/// @param launcher what starts a command, without the command
/// @param environment all of it
record Unpacked(List<String> launcher, Map<String, String> environment) {
  private static final JsonMapper JSON = new JsonMapper();

  /// A server that was started, and what it said first.
  record Serving(Process process, URI uri) implements AutoCloseable {

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
      try (var client = HttpClient.newHttpClient()) {
        var request = HttpRequest.newBuilder(uri.resolve(path)).build();
        return client.send(request, BodyHandlers.ofString());
      }
    }

    JsonNode post(String path, String apiKey, Map<String, String> body)
        throws IOException, InterruptedException {
      var request =
          HttpRequest.newBuilder(uri.resolve(path))
              .header("Content-Type", "application/json")
              .header("X-API-Key", apiKey)
              .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
              .build();
      try (var client = HttpClient.newHttpClient()) {
        return JSON.readTree(client.send(request, BodyHandlers.ofString()).body());
      }
    }

    @Override
    public void close() {
      process.destroy();
      try {
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
          throw new AssertionError("the server did not end");
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } finally {
        process.destroyForcibly();
      }
    }
  }

  JsonNode run(String... command) throws IOException, InterruptedException {
    var process = start(command);
    var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new AssertionError(String.join(" ", command) + " failed: " + out);
    }
    return JSON.readTree(out);
  }

  Serving serve() throws IOException {
    var process = start("serve", "--json");
    var out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    var line = out.readLine();
    if (line == null) {
      throw new AssertionError("the server did not start");
    }
    return new Serving(process, URI.create(JSON.readTree(line).get("url").asString()));
  }

  private Process start(String... command) throws IOException {
    var line = new ArrayList<>(launcher);
    line.addAll(List.of(command));
    var builder = new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder.start();
  }

  /// A tar.gz that has one folder in it.
  ///
  /// @return the folder
  static Path unpack(Path archive, Path into) throws IOException, InterruptedException {
    var tar =
        new ProcessBuilder("tar", "xzf", archive.toString(), "-C", into.toString())
            .inheritIO()
            .start();
    if (tar.waitFor() != 0) {
      throw new AssertionError("tar does not unpack " + archive);
    }
    try (var entries = Files.list(into)) {
      return entries.toList().getFirst();
    }
  }

  /// With next to nothing in the environment.
  static Unpacked in(Path folder, Path home, Map<String, String> more) {
    var environment = new HashMap<>(more);
    environment.put("PATH", "/usr/bin:/bin");
    environment.put("QUANTUMLOCK_HOME", home.toString());
    environment.put("QUANTUMLOCK_HTTP_PORT", "0");
    return new Unpacked(List.of(folder.resolve("quantumlock").toString()), environment);
  }
}
