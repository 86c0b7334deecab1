package io.quantumlock.bootstrap;

import java.lang.reflect.InvocationTargetException;
import org.slf4j.LoggerFactory;

/// Java's vector module, loaded after Java has started: what is in the boot layer from the
/// beginning with `--add-modules` keeps Java 25 from starting with classes that are linked already.
/// See docs/decisions/start-cache.md.
final class VectorModule {
  static final String LATE = "quantumlock.vectors.late";

  private VectorModule() {}

  /// Where the launcher asks for it. Where it cannot be done, the simulators say that there is no
  /// such module.
  static void loadIfAskedFor() {
    if (Boolean.getBoolean(LATE)) {
      try {
        Class.forName("jdk.internal.module.Modules")
            .getMethod("loadModule", String.class)
            .invoke(null, "jdk.incubator.vector");
      } catch (InvocationTargetException e) {
        warn(e.getTargetException());
      } catch (ReflectiveOperationException e) {
        warn(e);
      }
    }
  }

  private static void warn(Throwable why) {
    LoggerFactory.getLogger(VectorModule.class)
        .warn("Java has no vector module here: {}", why.toString());
  }
}
