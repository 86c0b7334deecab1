package io.quantumlock.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import java.util.random.RandomGenerator;

/// Ways to take time, randomness or the environment out of the air.
final class Ambient {
  static final DescribedPredicate<JavaAccess<?>> ACCESS =
      describe("takes time, randomness or the environment out of the air", Ambient::isAmbient);

  private static final Set<String> OF_TIME =
      Set.of("now", "system", "systemUTC", "systemDefault", "systemDefaultZone");
  private static final Set<String> OF_SYSTEM =
      Set.of("currentTimeMillis", "nanoTime", "getenv", "getProperty", "getProperties");
  private static final Set<String> OF_OTHERS =
      Set.of(
          "java.lang.Math.random",
          "java.lang.StrictMath.random",
          "java.util.UUID.randomUUID",
          "java.util.Locale.getDefault",
          "java.util.TimeZone.getDefault");

  private Ambient() {}

  private static boolean isAmbient(JavaAccess<?> access) {
    var owner = access.getTargetOwner();
    var name = access.getTarget().getName();
    return (owner.getPackageName().equals("java.time") && OF_TIME.contains(name))
        || (owner.isEquivalentTo(System.class) && OF_SYSTEM.contains(name))
        || OF_OTHERS.contains(owner.getName() + "." + name)
        || isSourceOfRandomness(owner, name);
  }

  /// A generator that is made on the spot, or got from a factory.
  private static boolean isSourceOfRandomness(JavaClass owner, String name) {
    return owner.isAssignableTo(RandomGenerator.class)
        && Set.of("<init>", "of", "getDefault", "current", "getInstance", "getInstanceStrong")
            .contains(name);
  }
}
