package io.quantumlock.bootstrap.e2e;

import io.quantumlock.bootstrap.Server;
import io.quantumlock.bootstrap.settings.Settings;
import io.quantumlock.domain.access.Token;
import io.quantumlock.domain.customer.Plan;
import io.quantumlock.domain.customer.Profile;
import io.quantumlock.domain.kms.Grant;
import io.quantumlock.domain.kms.TokenTerms;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A server through the program's own wiring, on any free port.
final class Node implements AutoCloseable {
  private final Server server;

  private Node(Server server) {
    this.server = server;
  }

  static Node in(Path home) {
    return in(home, Map.of());
  }

  /// @param backend the simulator to take
  static Node in(Path home, String backend) {
    return in(home, Map.of("QUANTUMLOCK_QUANTUM_BACKEND", backend));
  }

  /// @param environment may name a database; several nodes share the master key of a home folder
  static Node in(Path home, Map<String, String> environment) {
    var all = new HashMap<>(environment);
    all.put("QUANTUMLOCK_HOME", home.toString());
    return with(all);
  }

  /// @param environment names the home folder too
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
    return service(name, TokenTerms.EVERYDAY);
  }

  Token service(String name, List<Grant> grants) {
    return server
        .quantumLock()
        .administerServiceTokens()
        .issue(new TokenTerms(name, grants, Optional.empty()))
        .token();
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
