package io.quantumlock.adapter.jdbc;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A PostgreSQL for tests, in a folder and on a port of its own, with everything on disk before it
/// is acknowledged. It ends with this process, however that ends, and its folder with it.
public final class PostgresServer implements AutoCloseable {
  /// Waits until its input ends, which it does with whoever holds the other end.
  private static final String KEEPER =
      """
      trap '' INT TERM
      folder=$1; shift
      "$@" & server=$!
      read -r wish
      kill -QUIT $server
      wait $server
      [ "$wish" = keep ] || rm -rf "$folder"
      """;

  private static final Pattern READY = Pattern.compile("ready to accept (read-only )?connections");

  private final Path folder;
  private final Unprivileged unprivileged;
  private final int port;
  private @Nullable Process keeper;
  private volatile Consumer<String> listener = _ -> {};

  private PostgresServer(Path folder, Unprivileged unprivileged, int port) {
    this.folder = folder;
    this.unprivileged = unprivileged;
    this.port = port;
  }

  public static PostgresServer start() {
    try {
      var folder = newFolder();
      return start(folder, Unprivileged.choose(folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static PostgresServer start(Path folder, Unprivileged unprivileged) throws IOException {
    PostgresBinaries.unpack(folder);
    var server = new PostgresServer(folder, unprivileged, freePort());
    server.initialize();
    server.startAgain();
    return server;
  }

  /// One that others may look into.
  static Path newFolder() throws IOException {
    var folder = Files.createTempDirectory("quantumlock-postgres");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    return folder;
  }

  /// Another one that has what this one has, which is not running.
  PostgresServer copy() throws IOException {
    var target = newFolder();
    run(List.of("cp", "-a", folder + "/.", target.toString()));
    Files.deleteIfExists(target.resolve("data").resolve("postmaster.pid"));
    return new PostgresServer(target, unprivileged, freePort());
  }

  /// Writes a file in the folder of the data, or to the end of it.
  void write(String file, String line) throws IOException {
    var path = folder.resolve("data").resolve(file);
    Files.writeString(path, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    unprivileged.own(path);
  }

  int port() {
    return port;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void initialize() throws IOException {
    Files.createDirectory(folder.resolve("data"));
    unprivileged.own(folder.resolve("data"));
    run(program("initdb", "-A", "trust", "-U", "postgres", "-E", "UTF8", "--no-locale", "-N"));
  }

  static void run(List<String> command) throws IOException {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.onExit().join().exitValue() != 0) {
      throw new IOException(output);
    }
  }

  private List<String> program(String name, String... arguments) {
    var command = new ArrayList<>(unprivileged.prefix());
    command.add(folder.resolve("bin").resolve(name).toString());
    command.addAll(List.of("-D", folder.resolve("data").toString()));
    command.addAll(List.of(arguments));
    return command;
  }

  /// On the same port, with what was acknowledged before.
  public void startAgain() throws IOException {
    var command = new ArrayList<>(List.of("sh", "-c", KEEPER, "keeper", folder.toString()));
    command.addAll(program("postgres", "-p", "" + port, "-c", "listen_addresses=127.0.0.1"));
    command.addAll(List.of("-c", "unix_socket_directories=", "-c", "max_connections=300"));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    keeper = process;
    var log =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    awaitReadiness(log);
    Thread.ofVirtual().start(() -> log.lines().forEach(line -> listener.accept(line)));
  }

  private static void awaitReadiness(BufferedReader log) throws IOException {
    var said = new StringBuilder();
    for (var line = log.readLine(); line != null; line = log.readLine()) {
      said.append(line).append('\n');
      if (READY.matcher(line).find()) {
        return;
      }
    }
    throw new IOException(said.toString());
  }

  /// @param each line of the server's log from now on
  void listen(Consumer<String> each) {
    listener = each;
  }

  /// At once, as a kill would end it.
  public void stop() throws IOException {
    end("keep");
  }

  @Override
  public void close() throws IOException {
    end("remove");
    run(List.of("rm", "-rf", folder.toString())); // where it was stopped before
  }

  private void end(String wish) throws IOException {
    var process = keeper;
    if (process != null && process.isAlive()) {
      try (var input = process.outputWriter()) {
        input.write(wish + "\n");
      }
      process.onExit().join();
    }
  }

  public String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres";
  }
}
