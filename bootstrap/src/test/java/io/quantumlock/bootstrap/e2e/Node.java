package io.quantumlock.bootstrap.e2e;

import io.quantumlock.adapter.jdbc.DatabaseSettings;
import io.quantumlock.bootstrap.Server;
import io.quantumlock.bootstrap.settings.Settings;
import io.quantumlock.domain.access.Token;
import io.quantumlock.domain.customer.Plan;
import io.quantumlock.domain.customer.Profile;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A server through the program's own wiring, on any free port.
final class Node implements AutoCloseable {
  private final Server server;

  private Node(Server server) {
    this.server = server;
  }

  static Node in(Path home) {
    return in(home, "auto");
  }

  /// @param backend the simulator to take
  static Node in(Path home, String backend) {
    return with(
        Map.of("QUANTUMLOCK_HOME", home.toString(), "QUANTUMLOCK_QUANTUM_BACKEND", backend));
  }

  /// One of several that share a home folder, for its master key, and a database.
  static Node on(DatabaseSettings database, Path home) {
    return with(Map.of("QUANTUMLOCK_HOME", home.toString(), "QUANTUMLOCK_DB_URL", database.url()));
  }

  static Node with(Map<String, String> environment) {
    var all = new HashMap<>(environment);
    all.put("QUANTUMLOCK_HTTP_PORT", "0");
    return new Node(Server.start(Settings.read(all)));
  }

  Token customer(String name, Plan plan) {
    var profile = new Profile(name, name + "@example.com", Optional.empty(), false);
    return server.quantumLock().administerCustomers().add(profile, plan).apiKey().token();
  }

  Token service(String name) {
    return server.quantumLock().administerServiceTokens().issue(name).token();
  }

  Caller caller(Token token) {
    return new Caller(server.uri(), token.reveal());
  }

  Caller caller(String token) {
    return new Caller(server.uri(), token);
  }

  @Override
  public void close() {
    server.close();
  }
}
