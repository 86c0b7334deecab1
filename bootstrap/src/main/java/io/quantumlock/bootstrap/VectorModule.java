package io.quantumlock.bootstrap;

import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/// Java's vector module, loaded after Java has started: what is in the boot layer from the
/// beginning with `--add-modules` keeps Java 25 from starting with classes that are linked already.
/// See docs/decisions/start-cache.md.
public final class VectorModule {
  static final String LATE = "quantumlock.vectors.late";

  private static Optional<Throwable> obstacle = Optional.empty();

  private VectorModule() {}

  /// Where the launcher asks for it. Where it cannot be done, the simulators say that there is no
  /// such module.
  public static void loadIfAskedFor() {
    if (Boolean.getBoolean(LATE)) {
      try {
        Class.forName("jdk.internal.module.Modules")
            .getMethod("loadModule", String.class)
            .invoke(null, "jdk.incubator.vector");
      } catch (InvocationTargetException e) {
        obstacle = Optional.of(e.getTargetException());
      } catch (ReflectiveOperationException e) {
        obstacle = Optional.of(e);
      }
    }
  }

  /// Writes to the log, in the form that it has by now, why the module could not be loaded.
  public static void tellWhyNot() {
    obstacle.ifPresent(
        why ->
            LoggerFactory.getLogger(VectorModule.class)
                .warn("Java has no vector module here: {}", why.toString()));
  }
}
