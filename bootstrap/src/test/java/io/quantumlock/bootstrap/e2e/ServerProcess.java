package io.quantumlock.bootstrap.e2e;

import io.quantumlock.bootstrap.ServerUnderSetClock;
import io.quantumlock.bootstrap.command.Program;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/// `quantumlock serve` in a process of its own.
final class ServerProcess implements AutoCloseable {
  private static final List<String> AS_THE_LAUNCHER = List.of("--add-modules=jdk.incubator.vector");
  private static final List<String> SHORT_LIVED = List.of("-XX:TieredStopAtLevel=1");

  private final Process process;
  private final URI uri;
  private final Path log;

  private ServerProcess(Process process, URI uri, Path log) {
    this.process = process;
    this.uri = uri;
    this.log = log;
  }

  static ServerProcess in(Path home) throws IOException {
    return start(List.of(), AS_THE_LAUNCHER, Map.of("QUANTUMLOCK_HOME", home.toString()));
  }

  /// One that begins to answer sooner and then is slower, for those that are soon killed.
  static ServerProcess shortLived(Map<String, String> settings) throws IOException {
    return shortLived(List.of(), settings);
  }

  /// @param prefix a command that runs the one after it
  static ServerProcess shortLived(List<String> prefix, Map<String, String> settings)
      throws IOException {
    return start(prefix, SHORT_LIVED, settings);
  }

  /// @param clock the file with what its clock is ahead
  static ServerProcess underSetClock(Path clock, Map<String, String> settings) throws IOException {
    return start(Program.of(ServerUnderSetClock.class, SHORT_LIVED, clock.toString()), settings);
  }

  /// @param jvmOptions more of them than the launcher gives
  static ServerProcess with(List<String> jvmOptions, Map<String, String> settings)
      throws IOException {
    var all = new ArrayList<>(AS_THE_LAUNCHER);
    all.addAll(jvmOptions);
    return start(List.of(), all, settings);
  }

  private static ServerProcess start(
      List<String> prefix, List<String> jvmOptions, Map<String, String> settings)
      throws IOException {
    var builder = Program.with(jvmOptions, "serve", "--json");
    builder.command().addAll(0, prefix);
    return start(builder, settings);
  }

  private static ServerProcess start(ProcessBuilder builder, Map<String, String> settings)
      throws IOException {
    builder.environment().putAll(settings);
    builder.environment().put("QUANTUMLOCK_HTTP_PORT", "0");
    var home = Path.of(builder.environment().get("QUANTUMLOCK_HOME"));
    var log = Files.createTempFile(home, "stderr", ".txt");
    var process = builder.redirectError(log.toFile()).start();
    var out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    var line = out.readLine();
    if (line == null) {
      throw new IOException("the server did not start: " + Files.readString(log));
    }
    return new ServerProcess(
        process, URI.create(new JsonMapper().readTree(line).get("url").asString()), log);
  }

  int port() {
    return uri.getPort();
  }

  /// What it has written to standard error.
  List<String> log() throws IOException {
    return Files.readAllLines(log);
  }

  long pid() {
    return process.pid();
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
    tellToEnd();
    return exitCode();
  }

  /// `kill`, without waiting for what comes of it.
  void tellToEnd() {
    process.destroy();
  }

  /// Waits for its end.
  int exitCode() throws InterruptedException {
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      throw new AssertionError("the server did not end");
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
