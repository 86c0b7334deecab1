package io.quantumlock.bootstrap;

import org.slf4j.LoggerFactory;

/// Java's vector module, loaded after Java has started: what is in the boot layer from the
/// beginning with `--add-modules` keeps Java 25 from starting with classes that are linked already.
/// See docs/decisions/start-cache.md.
public final class VectorModule {
  static final String LATE = "quantumlock.vectors.late";

  private VectorModule() {}

  /// Where the launcher asks for it. Where it cannot be done, the simulators say that there is no
  /// such module.
  public static void loadIfAskedFor() {
    if (Boolean.getBoolean(LATE)) {
      try {
        Class.forName("jdk.internal.module.Modules")
            .getMethod("loadModule", String.class)
            .invoke(null, "jdk.incubator.vector");
      } catch (ReflectiveOperationException e) {
        LoggerFactory.getLogger(VectorModule.class)
            .warn("Java has no vector module here: {}", e.toString());
      }
    }
  }
}
