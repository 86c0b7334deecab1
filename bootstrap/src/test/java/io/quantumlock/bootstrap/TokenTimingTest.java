package io.quantumlock.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.adapter.crypto.Engines;
import io.quantumlock.adapter.crypto.HmacRowMarks;
import io.quantumlock.adapter.crypto.HmacTokenDigests;
import io.quantumlock.adapter.crypto.Keychain;
import io.quantumlock.adapter.crypto.MasterKey;
import io.quantumlock.adapter.crypto.ShakeSeeds;
import io.quantumlock.adapter.jdbc.Database;
import io.quantumlock.adapter.jdbc.DatabaseSettings;
import io.quantumlock.adapter.quantum.FingerprintPool;
import io.quantumlock.adapter.quantum.QuantumBackends;
import io.quantumlock.application.QuantumLock;
import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.access.Token;
import io.quantumlock.domain.kms.TokenTerms;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Whether a guess that is right but for its last character takes longer to be refused than one
/// that is right nowhere, by Welch's t over 100,000 tries. Beyond 4.5 they are told apart.
@Tag("timing")
class TokenTimingTest {
  private static final int TOKENS = 500;
  private static final int TRIES = 100_000;
  private static final double TOLD_APART = 4.5;

  private static final Database database = Database.open(DatabaseSettings.inMemory("timing"));
  private static final Keychain keychain =
      Keychain.begin(MasterKey.random(), database.rootSecrets(), Instant.EPOCH);
  private static final FingerprintPool fingerprints =
      new FingerprintPool(
          QuantumBackends.choose("scalar"), new ShakeSeeds(keychain), 1, 1, Duration.ofSeconds(20));
  private static final QuantumLock lock =
      QuantumLock.over(
          Installation.ports(
              database, keychain, fingerprints, Engines.bouncyCastle(), InstantSource.system()));

  /// What a token is drawn from: the same for the same seed, but for the last character of a guess.
  private static final class Draws implements RandomGenerator {
    private static final int LAST = 42;

    private final Random random;
    private final boolean isGuess;
    private int drawn;

    private Draws(int seed, boolean isGuess) {
      random = new Random(seed);
      this.isGuess = isGuess;
    }

    static Token token(int seed, boolean isGuess) {
      return Token.mint(Token.Kind.SERVICE, new Draws(seed, isGuess));
    }

    @Override
    public int nextInt(int bound) {
      int draw = random.nextInt(bound);
      return drawn++ == LAST && isGuess ? (draw + 1) % bound : draw;
    }

    @Override
    public long nextLong() {
      throw new AssertionError("a token is drawn character by character");
    }
  }

  @BeforeAll
  static void keepTokens() {
    var digests = new HmacTokenDigests(keychain);
    var tokens = database.serviceTokens(new HmacRowMarks(keychain));
    var terms = new TokenTerms("someone", TokenTerms.EVERYDAY, Optional.empty());
    for (int seed = 0; seed < TOKENS; seed++) {
      var token = Draws.token(seed, false);
      tokens.add(terms, digests.digest(token), token.hint(), Instant.now());
      assertThat(lock.authenticateServiceToken().authenticate(token.reveal())).isNotNull();
    }
  }

  @AfterAll
  static void close() {
    fingerprints.close();
    database.close();
  }

  /// Near misses of tokens that exist, then of as many that do not.
  private static List<String> guesses() {
    return IntStream.range(0, 2 * TOKENS)
        .mapToObj(seed -> Draws.token(seed, true).reveal())
        .toList();
  }

  @Test
  void aGuessThatIsNearlyRightIsRefusedAsFastAsAnyOther() {
    var guesses = guesses();
    assertThatThrownBy(() -> lock.authenticateServiceToken().authenticate(guesses.getFirst()))
        .isInstanceOf(Rejection.Unauthorized.class);

    assertThat(welch(guesses, TokenTimingTest::isRefused)).isBetween(-TOLD_APART, TOLD_APART);
  }

  private static boolean isRefused(String guess) {
    try {
      lock.authenticateServiceToken().authenticate(guess);
      return false;
    } catch (Rejection.Unauthorized _) {
      return true;
    }
  }

  /// The measurement can tell: this is what it must not find above.
  @Test
  void aComparisonThatStopsAtTheFirstDifferenceIsToldApart() {
    var stored = IntStream.range(0, TOKENS).mapToObj(seed -> Draws.token(seed, false).reveal());
    var tokens = stored.toList();
    var guesses = guesses();
    var numbers = IntStream.range(0, guesses.size()).mapToObj(Integer::toString).toList();

    var t =
        welch(
            numbers,
            number -> {
              int index = Integer.parseInt(number);
              var token = tokens.get(index % TOKENS);
              var guess = guesses.get(index);
              int i = 0;
              while (i < token.length() && token.charAt(i) == guess.charAt(i)) {
                i++;
              }
              return i < token.length();
            });

    assertThat(Math.abs(t)).isGreaterThan(2 * TOLD_APART);
  }

  private interface Refusal {
    boolean of(String guess);
  }

  /// @param guesses the first half in one class, the second in the other
  /// @return Welch's t of the two, of the faster nine in ten of all tries
  private static double welch(List<String> guesses, Refusal refusal) {
    var random = new Random(1);
    IntStream.range(0, TRIES / 4).forEach(i -> refusal.of(guesses.get(i % guesses.size())));
    var nanos = new long[TRIES];
    var isNear = new boolean[TRIES];
    for (int i = 0; i < TRIES; i++) {
      int index = random.nextInt(guesses.size());
      var guess = guesses.get(index);
      long begin = System.nanoTime();
      boolean refused = refusal.of(guess);
      nanos[i] = System.nanoTime() - begin;
      isNear[i] = index < guesses.size() / 2;
      assertThat(refused).isTrue();
    }
    long slow =
        IntStream.range(0, TRIES).mapToLong(i -> nanos[i]).sorted().toArray()[TRIES / 10 * 9];
    var near = new Sample();
    var far = new Sample();
    for (int i = 0; i < TRIES; i++) {
      if (nanos[i] <= slow) {
        (isNear[i] ? near : far).add(nanos[i]);
      }
    }
    double t = (near.mean() - far.mean()) / Math.sqrt(near.meanVariance() + far.meanVariance());
    System.out.printf("near %,.0f ns, far %,.0f ns, t = %.2f%n", near.mean(), far.mean(), t);
    return t;
  }

  private static final class Sample {
    private long count;
    private double sum;
    private double squares;

    void add(long nanos) {
      count++;
      sum += nanos;
      squares += (double) nanos * nanos;
    }

    double mean() {
      return sum / count;
    }

    double meanVariance() {
      return (squares / count - mean() * mean()) / count;
    }
  }
}
