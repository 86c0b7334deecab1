package io.quantumlock.bootstrap;

/// The threads of the system that carry the virtual ones, each of which has a request. Java has one
/// for each core, and so has the simulator: when there is more to simulate than can be done, the
/// system gives each half of the processors, and whoever is only to be told to come back waits with
/// the others. With two for each core, requests get two thirds. See docs/decisions/overload.md.
public final class Carriers {
  private static final String PARALLELISM = "jdk.virtualThreadScheduler.parallelism";

  private Carriers() {}

  /// Unless whoever started Java said otherwise. Before there is a virtual thread.
  public static void takeTwoForEachCore() {
    if (System.getProperty(PARALLELISM) == null) {
      System.setProperty(PARALLELISM, "" + 2 * Runtime.getRuntime().availableProcessors());
    }
  }
}
