package io.quantumlock.bootstrap.command;

import io.quantumlock.adapter.crypto.ShakeSeeds;
import io.quantumlock.adapter.quantum.QuantumBackends;
import io.quantumlock.adapter.quantum.UnknownBackend;
import io.quantumlock.bootstrap.bench.BackendSpeed;
import io.quantumlock.bootstrap.bench.PoolRate;
import io.quantumlock.domain.fingerprint.QuantumBackend;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// How fast this machine is.
@Command(
    name = "bench",
    description = {
      "Measures how long a fingerprint takes on this machine, by each backend and on all cores.",
      "Opens no database. For meaningful numbers, run nothing else on the machine meanwhile."
    })
final class FingerprintBench implements Runnable {
  private static final Duration ROUND = Duration.ofMillis(50);

  private final Shell shell;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--rounds",
      defaultValue = "40",
      description = "Number of rounds of 50 ms each (default: ${DEFAULT-VALUE}).")
  private int rounds;

  @Mixin private Output output = new Output();

  FingerprintBench(Shell shell) {
    this.shell = shell;
  }

  @Override
  public void run() {
    if (rounds < 1 || rounds > 10_000) {
      throw new ParameterException(spec.commandLine(), "--rounds must be from 1 to 10000");
    }
    var seeds = ShakeSeeds.random();
    var backends = backends();
    int cores = Runtime.getRuntime().availableProcessors();
    var speeds =
        BackendSpeed.measure(
            backends, seeds, rounds, ROUND, percent -> tell("each backend", percent));
    var fastest = backends.getFirst();
    var rates =
        PoolRate.measure(
            fastest, seeds, cores, rounds, ROUND, percent -> tell("all cores", percent));
    shell.progress("");
    print(speeds, fastest.name(), rates);
  }

  private void tell(String what, int percent) {
    shell.progress("Measuring " + what + " ... " + percent + " %");
  }

  /// All that can be had here, the fastest first.
  private List<QuantumBackend> backends() {
    var backends = new ArrayList<QuantumBackend>();
    var names = QuantumBackends.names().stream().filter(name -> !name.equals("auto")).toList();
    for (var name : names) {
      try {
        backends.add(QuantumBackends.choose(name));
      } catch (UnknownBackend e) {
        shell.tell(String.valueOf(e.getMessage()));
      }
    }
    return backends;
  }

  private void print(List<BackendSpeed> speeds, String poolBackend, List<PoolRate> rates) {
    double reference = speeds.getLast().micros();
    var backendRows =
        speeds.stream()
            .map(
                speed ->
                    new Row()
                        .with("backend", speed.backend())
                        .with("micros_per_fingerprint", rounded(speed.micros(), 1))
                        .with("times_scalar", rounded(reference / speed.micros(), 2)))
            .toList();
    double one = rates.getFirst().perSecond();
    var poolRows =
        rates.stream()
            .map(
                rate ->
                    new Row()
                        .with("workers", rate.workers())
                        .with("fingerprints_per_second", rounded(rate.perSecond(), 0))
                        .with("times_one_worker", rounded(rate.perSecond() / one, 2)))
            .toList();
    output.print(
        shell.out(),
        new Row()
            .with("backends", backendRows.stream().map(Row::cells).toList())
            .with("pool_backend", poolBackend)
            .with("pool", poolRows.stream().map(Row::cells).toList()),
        () ->
            Stream.of(
                    Output.table(backendRows).stream(),
                    Stream.of("", "All cores, " + poolBackend + ":"),
                    Output.table(poolRows).stream())
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n")));
  }

  private static Number rounded(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
  }
}
