package io.quantumlock.adapter.quantum;

import io.quantumlock.domain.fingerprint.QuantumBackend;
import java.util.function.Supplier;

/// A backend that can be asked for by its name, and made only then: the classes of one may need
/// what this Java lacks.
///
/// @param maker throws [Unfit] when there is none to be had here
record Candidate(String name, Supplier<QuantumBackend> maker) {
  private static final String VECTORS = "jdk.incubator.vector";

  /// The reference. It is not tested here, for want of anything to take in its place; the pool that
  /// is to run it finds out.
  static Candidate scalar() {
    return new Candidate("scalar", ScalarBackend::new);
  }

  /// The fast one, whose module Java has but does not load unasked.
  static Candidate simd() {
    return proven(
        "simd",
        () -> {
          if (!isLoadable(VECTORS + ".Vector")) {
            throw new Unfit("needs Java to be started with --add-modules " + VECTORS);
          }
          return new SimdBackend();
        });
  }

  /// Not every module that is there is in the boot layer: see docs/decisions/start-cache.md.
  private static boolean isLoadable(String type) {
    try {
      Class.forName(type);
      return true;
    } catch (ClassNotFoundException _) {
      return false;
    }
  }

  /// One that is fit when it loads and passes the self-test.
  static Candidate proven(String name, Supplier<QuantumBackend> maker) {
    return new Candidate(name, () -> prove(maker));
  }

  private static QuantumBackend prove(Supplier<QuantumBackend> maker) {
    try {
      var backend = maker.get();
      var fault = SelfTest.run(backend);
      if (fault.isPresent()) {
        throw new Unfit("failed its self-test, " + fault.get());
      }
      return new ProvenBackend(backend);
    } catch (LinkageError e) {
      throw new Unfit("does not load, " + e);
    }
  }

  /// Why a backend cannot be had, in words that follow its name.
  static final class Unfit extends RuntimeException {
    Unfit(String why) {
      super(why);
    }
  }
}
