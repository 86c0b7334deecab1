package io.quantumlock.bootstrap.e2e;

import io.quantumlock.bootstrap.command.Program;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/// `quantumlock serve` in a process of its own.
final class ServerProcess implements AutoCloseable {
  private final Process process;
  private final URI uri;

  private ServerProcess(Process process, URI uri) {
    this.process = process;
    this.uri = uri;
  }

  static ServerProcess in(Path home) throws IOException {
    return in(home, Map.of());
  }

  /// @param environment on top of that of this process
  static ServerProcess in(Path home, Map<String, String> environment) throws IOException {
    var builder = Program.with(List.of("--add-modules=jdk.incubator.vector"), "serve", "--json");
    builder.environment().putAll(environment);
    builder.environment().put("QUANTUMLOCK_HOME", home.toString());
    builder.environment().put("QUANTUMLOCK_HTTP_PORT", "0");
    builder.redirectError(home.resolve("stderr.txt").toFile());
    var process = builder.start();
    var out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    var line = out.readLine();
    if (line == null) {
      throw new IOException("the server did not start, see " + home.resolve("stderr.txt"));
    }
    return new ServerProcess(
        process, URI.create(new JsonMapper().readTree(line).get("url").asString()));
  }

  int port() {
    return uri.getPort();
  }

  Caller caller(String token) {
    return new Caller(uri, token);
  }

  /// `kill -9`
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /// `kill`, as a service manager does it.
  ///
  /// @return the exit code
  int terminate() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      throw new AssertionError("the server did not end");
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
