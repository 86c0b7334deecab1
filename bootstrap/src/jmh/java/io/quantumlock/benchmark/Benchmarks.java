package io.quantumlock.benchmark;

import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/// Runs the benchmarks whose names match, and prints what each costs beside the baseline of its
/// class.
public final class Benchmarks {
  private static final String BASELINE = "baseline";

  private Benchmarks() {}

  /// @param args a regular expression, then flags for the JVM
  public static void main(String[] args) throws RunnerException {
    var options =
        new OptionsBuilder()
            .include(args[0])
            .forks(3)
            .warmupIterations(6)
            .warmupTime(TimeValue.seconds(1))
            .measurementIterations(5)
            .measurementTime(TimeValue.seconds(1))
            .shouldFailOnError(true)
            .addProfiler("gc")
            .jvmArgsAppend(flags(args))
            .build();
    print(new Runner(options).run());
  }

  private static String[] flags(String[] args) {
    return Stream.concat(
            Stream.of("--add-modules=jdk.incubator.vector"),
            Stream.of(args).skip(1).filter(flag -> !flag.isBlank()))
        .toArray(String[]::new);
  }

  private static void print(Collection<RunResult> results) {
    var sorted = results.stream().sorted(Comparator.comparing(Benchmarks::name)).toList();
    System.out.printf("%n%-48s %14s %12s %12s%n", "", "µs, median", "to baseline", "bytes");
    for (var result : sorted) {
      double baseline =
          sorted.stream()
              .filter(other -> type(other).equals(type(result)) && isBaseline(other))
              .mapToDouble(Benchmarks::median)
              .findFirst()
              .orElse(Double.NaN);
      System.out.printf(
          "%-48s %,14.1f %12.3f %,12.0f%n",
          name(result), median(result), median(result) / baseline, bytes(result));
    }
  }

  private static double median(RunResult result) {
    return result.getPrimaryResult().getStatistics().getPercentile(50);
  }

  private static double bytes(RunResult result) {
    return result.getSecondaryResults().get("gc.alloc.rate.norm").getStatistics().getMin();
  }

  private static String name(RunResult result) {
    var parts = result.getParams().getBenchmark().split("\\.");
    var params = result.getParams();
    return Stream.concat(
            Stream.of(parts[parts.length - 2] + "." + parts[parts.length - 1]),
            params.getParamsKeys().stream().map(params::getParam))
        .collect(Collectors.joining(" "));
  }

  private static String type(RunResult result) {
    return name(result).substring(0, name(result).indexOf('.'));
  }

  private static boolean isBaseline(RunResult result) {
    return name(result).contains("." + BASELINE);
  }
}
