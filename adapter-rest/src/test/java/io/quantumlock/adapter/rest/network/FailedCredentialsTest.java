package io.quantumlock.adapter.rest.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.net.InetAddress;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FailedCredentialsTest {
  private final Clock clock = new Clock();
  private final FailedCredentials failures = new FailedCredentials(6, Proxies.NONE, clock);

  private static final class Clock implements TimeMeter {
    private long nanos;

    void advance(Duration duration) {
      nanos += duration.toNanos();
    }

    @Override
    public long currentTimeNanos() {
      return nanos;
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }

  @Test
  void soManyAMinuteAndThenOneByOne() {
    assertThat(refusedOf(6, "192.0.2.1")).isZero();
    assertThat(failures.count(address("192.0.2.1"))).contains(Duration.ofSeconds(10));
    clock.advance(Duration.ofSeconds(4));
    assertThat(failures.count(address("192.0.2.1"))).contains(Duration.ofSeconds(6));
    clock.advance(Duration.ofSeconds(6));
    assertThat(refusedOf(2, "192.0.2.1")).isEqualTo(1);
  }

  @Test
  void aMinuteLaterAllIsForgotten() {
    assertThat(refusedOf(9, "192.0.2.1")).isEqualTo(3);
    clock.advance(Duration.ofMinutes(1));
    assertThat(refusedOf(6, "192.0.2.1")).isZero();
  }

  @Test
  void othersAreNotHeldToIt() {
    assertThat(refusedOf(7, "192.0.2.1")).isEqualTo(1);
    assertThat(refusedOf(6, "192.0.2.2")).isZero();
  }

  @Test
  void aNetworkOfTheNewKindCountsAsOneAddress() {
    assertThat(refusedOf(3, "2001:db8:0:1::1")).isZero();
    assertThat(refusedOf(4, "2001:db8:0:1:ffff::2")).isEqualTo(1);
    assertThat(refusedOf(6, "2001:db8:0:2::1")).isZero();
  }

  @Test
  void oneAddressIsOneHoweverItIsWritten() {
    assertThat(refusedOf(6, "192.0.2.1")).isZero();
    assertThat(refusedOf(1, "::ffff:192.0.2.1")).isEqualTo(1);
  }

  @Test
  void noMoreAreRememberedThanThereIsRoomFor() throws Exception {
    var once = new FailedCredentials(1, Proxies.NONE, clock);
    int remembered = 0;
    for (int round = 0; round < 2; round++) {
      remembered = 0;
      for (int i = 0; i < 60_000; i++) {
        var address = InetAddress.getByAddress(new byte[] {10, 1, (byte) (i >> 8), (byte) i});
        remembered += once.count(address).isPresent() ? 1 : 0;
      }
    }
    assertThat(remembered).isBetween(1, 30_000);
  }

  private long refusedOf(int attempts, String from) {
    long refused = 0;
    for (int i = 0; i < attempts; i++) {
      refused += failures.count(address(from)).isPresent() ? 1 : 0;
    }
    return refused;
  }

  private static InetAddress address(String text) {
    return InetAddress.ofLiteral(text);
  }
}
