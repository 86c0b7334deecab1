package io.quantumlock.adapter.quantum;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/// Each execution of the tests is about vectors of one width, and says which. A machine may have
/// none so wide: then it is about the widest that the processor has, which `UseAVX` tells apart
/// from what `MaxVectorSize` leaves of it.
class LanesOfThisRunTest {
  private static final int EXPECTED_BITS = Integer.getInteger("quantumlock.test.vectorBits", 512);
  private static final boolean INTERPRETED = Boolean.getBoolean("quantumlock.test.interpreted");

  private static final HotSpotDiagnosticMXBean VM =
      ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);

  @Test
  void vectorsAreAsWideAsThisRunIsAbout() {
    assertThat(Lanes.SPECIES.vectorBitSize()).isEqualTo(Math.min(EXPECTED_BITS, widest()));
  }

  @Test
  void aLicenseGetsARegisterOfVectors() {
    assertThat(new SimdBackend().register(16)).isInstanceOf(TiledRegister.class);
  }

  @Test
  void codeIsInterpretedOnlyWhereThisRunIsAboutThat() {
    assertThat(System.getProperty("java.vm.info").contains("interpreted")).isEqualTo(INTERPRETED);
  }

  /// Processors other than x86-64 are taken to have 128 bits.
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
}
