package io.quantumlock.benchmark;

import io.quantumlock.adapter.jdbc.Population;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `quantumlock serve` with a customer of its own.
final class ServerUnderLoad implements AutoCloseable {
  private static final List<String> AS_THE_LAUNCHER =
      List.of(
          "--add-modules=jdk.incubator.vector",
          "-XX:+UseCompactObjectHeaders",
          "-XX:G1PeriodicGCInterval=15000",
          "-XX:TrimNativeHeapInterval=5000");

  private static final JsonMapper JSON = new JsonMapper();
  private static final String HOLDER = Population.END_CUSTOMER;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Path home;
  private final List<String> url;
  private final Process process;
  private final URI uri;
  private final String apiKey;

  private ServerUnderLoad(Path home, List<String> url, Process process, URI uri, String apiKey) {
    this.home = home;
    this.url = url;
    this.process = process;
    this.uri = uri;
    this.apiKey = apiKey;
  }

  /// @param url a JDBC URL, or nothing for the embedded database
  static ServerUnderLoad start(Path home, List<String> url) throws IOException {
    var process = serve(home, url);
    var uri = uri(process);
    var add =
        program(
            home,
            url,
            "customer",
            "add",
            "--name",
            "load-" + home.getFileName(),
            "--email",
            HOLDER,
            "--plan",
            "enterprise",
            "--json");
    return new ServerUnderLoad(home, url, process, uri, line(add).get("api_key").asString());
  }

  private static Process serve(Path home, List<String> url) throws IOException {
    return program(home, url, "serve", "--json");
  }

  private static URI uri(Process process) throws IOException {
    return URI.create(line(process).get("url").asString());
  }

  void end() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }

  /// The same server, which has ended, once more.
  ServerUnderLoad again() throws IOException {
    var next = serve(home, url);
    return new ServerUnderLoad(home, url, next, uri(next), apiKey);
  }

  private static Process program(Path home, List<String> url, String... command)
      throws IOException {
    var line = new ArrayList<String>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(AS_THE_LAUNCHER);
    line.addAll(List.of("-cp", System.getProperty("java.class.path")));
    line.add("io.quantumlock.bootstrap.command.Main");
    line.addAll(List.of(command));
    var builder = new ProcessBuilder(line).redirectError(home.resolve("stderr.txt").toFile());
    builder.environment().put("QUANTUMLOCK_HOME", home.toString());
    builder.environment().put("QUANTUMLOCK_HTTP_PORT", "0");
    url.forEach(jdbc -> builder.environment().put("QUANTUMLOCK_DB_URL", jdbc));
    return builder.start();
  }

  private static JsonNode line(Process process) throws IOException {
    var out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    return JSON.readTree(out.readLine());
  }

  /// Since the start.
  CpuTimes cpu() {
    try {
      return CpuTimes.of(process.toHandle());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ProcessHandle process() {
    return process.toHandle();
  }

  HttpRequest health() {
    return HttpRequest.newBuilder(uri.resolve("/health")).build();
  }

  HttpRequest generate() {
    return post("generate", "{\"end_customer_id\": \"%s\"}".formatted(HOLDER));
  }

  HttpRequest validate(String key) {
    return post(
        "validate",
        "{\"license_key\": \"%s\", \"end_customer_id\": \"%s\"}".formatted(key, HOLDER));
  }

  HttpRequest details(String key) {
    return asVendor("/api/v1/licenses/" + key).build();
  }

  HttpRequest firstPage() {
    return asVendor("/api/v1/licenses").build();
  }

  private HttpRequest.Builder asVendor(String path) {
    return HttpRequest.newBuilder(uri.resolve(path)).header("X-API-Key", apiKey);
  }

  private HttpRequest post(String what, String body) {
    return asVendor("/api/v1/licenses/" + what)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  /// @return the key of a new license
  String issue() {
    try {
      var answer = client.send(generate(), BodyHandlers.ofString());
      return JSON.readTree(answer.body()).get("license_key").asString();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// @return whether it was done
  boolean send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.discarding()).statusCode() / 100 == 2;
    } catch (IOException | InterruptedException _) {
      return false;
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
