package io.quantumlock.bootstrap;

/// The threads of the system that carry the virtual ones, each of which has a request. Java has one
/// for each core. As many requests simulate at once, each on the thread that carries it: when there
/// is more to simulate than can be done, whoever is only to be told to come back would wait with
/// the others. With three for each core, two are left to them. See docs/decisions/overload.md.
public final class Carriers {
  private static final String PARALLELISM = "jdk.virtualThreadScheduler.parallelism";

  private Carriers() {}

  /// Unless whoever started Java said otherwise. Before there is a virtual thread.
  public static void takeThreeForEachCore() {
    if (System.getProperty(PARALLELISM) == null) {
      System.setProperty(PARALLELISM, "" + 3 * Runtime.getRuntime().availableProcessors());
    }
  }
}
