package io.quantumlock.adapter.quantum;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Each execution of the tests is about vectors of one width, and says which. JUnit finds this
/// guard by itself and asks it before every class: in a run that is about anything else, none of
/// its tests begins.
///
/// @param bits the width that the run is about; a machine that has none so wide has to use its
///   widest
/// @param interpreted whether the run is about code that is not compiled
public record LanesOfThisRun(int bits, boolean interpreted)
    implements BeforeAllCallback, ParameterResolver {
  private static final HotSpotDiagnosticMXBean VM =
      ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);

  /// As this execution says.
  public LanesOfThisRun() {
    this(
        Integer.getInteger("quantumlock.test.vectorBits", 512),
        Boolean.getBoolean("quantumlock.test.interpreted"));
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    check();
  }

  void check() {
    refuse(Lanes.SPECIES.vectorBitSize() != Math.min(bits, widest()), "vectors of " + bits);
    refuse(isInterpreted() != interpreted, interpreted ? "the interpreter" : "compiled code");
    refuse(!(new SimdBackend().register(16) instanceof TiledRegister), "the fast backend");
  }

  private static void refuse(boolean fault, String what) {
    if (fault) {
      throw new AssertionError(
          "this run is about %s, but there are %s, %s, and %s for a license"
              .formatted(
                  what,
                  Lanes.SPECIES,
                  System.getProperty("java.vm.info"),
                  new SimdBackend().register(16).getClass().getSimpleName()));
    }
  }

  static boolean isInterpreted() {
    return System.getProperty("java.vm.info").contains("interpreted");
  }

  /// What the processor has, which `UseAVX` tells apart from what `MaxVectorSize` leaves of it.
  /// Those other than x86-64 are taken to have 128 bits.
  private static int widest() {
    if (!System.getProperty("os.arch").equals("amd64")) {
      return 128;
    }
    return switch (VM.getVMOption("UseAVX").getValue()) {
      case "0" -> 128;
      case "3" -> 512;
      default -> 256;
    };
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType().equals(LanesOfThisRun.class);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return this;
  }
}
