package io.quantumlock.bootstrap.command;

import io.quantumlock.bootstrap.Server;
import io.quantumlock.bootstrap.ThrowAwayFolder;
import io.quantumlock.bootstrap.demo.Exchange;
import io.quantumlock.bootstrap.demo.Tour;
import io.quantumlock.bootstrap.settings.Settings;
import io.quantumlock.domain.customer.Plan;
import io.quantumlock.domain.customer.Profile;
import io.quantumlock.domain.kms.TokenTerms;
import java.util.HashMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Shows it all on a throw-away database.
@Command(
    name = "demo",
    description = "Shows issuing, validating, revoking and signing, on a temporary database.")
final class Demo implements Callable<Integer> {
  private static final Set<String> TAKEN =
      Set.of(
          "QUANTUMLOCK_HTTP_HOST",
          "QUANTUMLOCK_HTTP_PORT",
          "QUANTUMLOCK_HTTP_PLAIN",
          "QUANTUMLOCK_QUANTUM_BACKEND",
          "QUANTUMLOCK_KMS_ENGINE");

  private final Shell shell;

  @Option(names = "--stay", description = "Keep serving afterwards, and print the keys.")
  private boolean stay;

  @Mixin private Output output = new Output();

  Demo(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws Exception {
    try (var signals = Signals.take();
        var home = ThrowAwayFolder.temporary("quantumlock-demo")) {
      return show(home, signals);
    }
  }

  private int show(ThrowAwayFolder home, Signals signals) throws Exception {
    shell.tell("Starting a server on a temporary database ...");
    try (var server = start(settings(home), signals)) {
      if (signals.areTold()) {
        return signals.await();
      }
      var lock = server.quantumLock();
      var profile =
          new Profile("acme_corp", "admin@acmecorp.com", Optional.of("Acme Corporation"), true);
      var apiKey = lock.administerCustomers().add(profile, Plan.STARTUP).apiKey().token();
      var terms = new TokenTerms("demo", TokenTerms.EVERYDAY, Optional.empty());
      var serviceToken = lock.administerServiceTokens().issue(terms).token();
      var faults = new Tour(this::show).walk(server.uri(), apiKey, serviceToken);
      if (faults.isEmpty()) {
        output.print(
            shell.out(), new Row().with("ok", true), () -> "\nEvery step answered as it should.");
      }
      faults.forEach(fault -> output.print(shell.out(), new Row().with("fault", fault)));
      if (stay) {
        output.print(
            shell.out(),
            new Row()
                .with("url", server.uri().toString())
                .with("api_key", apiKey.reveal())
                .with("token", serviceToken.reveal()),
            "Serving until Ctrl-C; then all of it is thrown away.");
        return signals.await();
      }
      return faults.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    } catch (CancellationException e) {
      return signals.exitCodeOr(e);
    }
  }

  private Server start(Settings settings, Signals signals) {
    return stay ? Server.startWarm(settings, signals.told()) : Server.start(settings);
  }

  /// None of the caller's own, which are for what he keeps: but where to listen and how to compute.
  private Settings settings(ThrowAwayFolder home) {
    var environment = new HashMap<>(shell.environment());
    environment.keySet().retainAll(TAKEN);
    environment.put("QUANTUMLOCK_HOME", home.path().toString());
    if (!stay) {
      environment.put("QUANTUMLOCK_HTTP_PORT", "0");
    }
    return Settings.read(environment);
  }

  private void show(Exchange exchange) {
    var row =
        new Row()
            .with("step", exchange.title())
            .with("request", exchange.method() + " " + exchange.path())
            .with("credential", exchange.credential())
            .with("body", exchange.request())
            .with("status", exchange.status())
            .with("answer", exchange.answer());
    output.print(shell.out(), row, exchange::text);
  }
}
