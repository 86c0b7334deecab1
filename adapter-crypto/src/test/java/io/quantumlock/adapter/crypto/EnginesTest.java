package io.quantumlock.adapter.crypto;

import static io.quantumlock.domain.kms.SignatureAlgorithm.ED25519;
import static io.quantumlock.domain.kms.SignatureAlgorithm.ML_DSA_65;
import static io.quantumlock.domain.kms.SignatureAlgorithm.ML_DSA_87;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EnginesTest {
  private static final Duration ONE_ROUND = Duration.ZERO;

  @ParameterizedTest
  @EnumSource
  void anEngineThatWasAskedForSignsAndVerifiesAlsoAfterARace(Engine engine) {
    var engines = Engines.choose(engine.toString());
    engines.race(ONE_ROUND);

    Stream.of(ML_DSA_65, ML_DSA_87)
        .forEach(
            level -> {
              assertThat(engines.signing(level)).isEqualTo(engine.scheme(level));
              assertThat(engines.verifying(level)).isEqualTo(engine.scheme(level));
            });
  }

  @Test
  void autoSignsByBouncyCastleUntilTheRaceAndVerifiesWithTheMatrix() {
    var engines = Engines.choose("auto");

    assertThat(engines.signing(ML_DSA_65)).isEqualTo(MlDsa.ML_DSA_65);
    assertThat(engines.verifying(ML_DSA_65)).isSameAs(MatrixMlDsa.ML_DSA_65);
    assertThat(engines.verifying(ML_DSA_87)).isSameAs(MatrixMlDsa.ML_DSA_87);
  }

  @ParameterizedTest
  @CsvSource({"auto", "jdk", "bouncycastle"})
  void ed25519IsAlwaysBouncyCastles(String wish) {
    var engines = Engines.choose(wish);
    engines.race(ONE_ROUND);

    assertThat(engines.signing(ED25519)).isEqualTo(Ed25519.PURE);
    assertThat(engines.verifying(ED25519)).isEqualTo(Ed25519.PURE);
  }

  @Test
  void nothingIsSignedOrVerifiedWhereTheSelfTestFails() {
    var engines =
        new Engines(
            false,
            Engine.BOUNCY_CASTLE,
            () -> {
              throw new IllegalStateException("the self-test failed");
            });

    for (int again = 0; again < 2; again++) {
      assertThatThrownBy(() -> engines.signing(ML_DSA_65)).hasMessage("the self-test failed");
      assertThatThrownBy(() -> engines.verifying(ED25519)).hasMessage("the self-test failed");
    }
  }

  @Test
  void theSelfTestRunsOnce() {
    var runs = new AtomicInteger();
    var engines = new Engines(false, Engine.BOUNCY_CASTLE, runs::incrementAndGet);
    engines.prove();
    engines.signing(ML_DSA_65);

    assertThat(runs).hasValue(1);
  }

  @Test
  void whoAsksWhileTheSelfTestRunsWaitsForIt() throws Exception {
    var begun = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    var engines =
        new Engines(
            false,
            Engine.BOUNCY_CASTLE,
            () -> {
              begun.countDown();
              await(goOn);
            });
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      var first = callers.submit(engines::prove);
      await(begun);
      var second = callers.submit(() -> engines.signing(ED25519));

      assertThatThrownBy(() -> second.get(100, TimeUnit.MILLISECONDS))
          .isInstanceOf(TimeoutException.class);
      goOn.countDown();
      assertThat(first.get(20, TimeUnit.SECONDS)).isNull();
      assertThat(second.get(20, TimeUnit.SECONDS)).isEqualTo(Ed25519.PURE);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aWishThatCannotBeMetIsRefused() {
    assertThatThrownBy(() -> Engines.choose("openssl"))
        .isInstanceOf(UnknownEngine.class)
        .hasMessage(
            "There is no kms engine \"openssl\" here: it must be one of [auto, bouncycastle, jdk]");
  }

  @ParameterizedTest
  @CsvSource({
    "500, 250, JDK",
    "500, 450, JDK",
    "500, 460, BOUNCY_CASTLE",
    "500, 500, BOUNCY_CASTLE",
    "500, 900, BOUNCY_CASTLE"
  })
  void theFasterWinsIfItIsWorthwhile(long bouncyCastle, long jdk, Engine winner) {
    assertThat(new SigningRace(bouncyCastle, jdk).winner()).isEqualTo(winner);
  }

  @Test
  void aRaceTimesBoth() {
    var race = SigningRace.run(ONE_ROUND);

    assertThat(race.bouncyCastle()).isPositive().isLessThan(Long.MAX_VALUE);
    assertThat(race.jdk()).isPositive().isLessThan(Long.MAX_VALUE);
  }
}
