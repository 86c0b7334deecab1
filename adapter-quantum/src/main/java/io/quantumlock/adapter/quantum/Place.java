package io.quantumlock.adapter.quantum;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.constant.ConstantDescs;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/// Where in a tile a kernel finds its vectors: they are `stride` apart; `count` times, every
/// `step`; and all that `outerCount` times, every `outerStep`. In doubles.
///
/// To a kernel these are constants, not arguments: only then does the compiler address all vectors
/// from one register and check the bounds of many at once, which makes it up to twice as fast. So a
/// kernel is written once, and loaded anew for every place as a hidden class with the place as its
/// class data.
record Place(int stride, int count, int step, int outerCount, int outerStep) {
  private static final Map<Specialization, Object> LOADED = new ConcurrentHashMap<>();

  private record Specialization(Class<?> kernel, Place place) {}

  /// @return the place of the kernel that asks
  static Place of(Lookup kernel) {
    try {
      return Objects.requireNonNull(
          MethodHandles.classData(kernel, ConstantDescs.DEFAULT_NAME, Place.class));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  /// @return the kernel for this place
  <K> K load(Class<? extends K> kernel, Class<K> type) {
    return type.cast(LOADED.computeIfAbsent(new Specialization(kernel, this), Place::load));
  }

  private static Object load(Specialization wanted) {
    try (var code = wanted.kernel.getResourceAsStream(wanted.kernel.getSimpleName() + ".class")) {
      return MethodHandles.lookup()
          .defineHiddenClassWithClassData(
              Objects.requireNonNull(code).readAllBytes(), wanted.place, true)
          .lookupClass()
          .getDeclaredConstructor()
          .newInstance();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
