package io.quantumlock.adapter.crypto;

import io.quantumlock.domain.Unavailable;
import io.quantumlock.domain.kms.SignatureAlgorithm;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The engine that signs, and what verifies: chosen once, and said once.
public final class Engines {
  /// The wish that can always be met.
  public static final String AUTO = "auto";

  private static final Logger LOG = LoggerFactory.getLogger(Engines.class);

  private final boolean isFixed;
  private final FutureTask<?> selfTest;
  private volatile Engine signing;

  private Engines(boolean isFixed, Engine signing) {
    this(isFixed, signing, KnownAnswers::check);
  }

  Engines(boolean isFixed, Engine signing, Runnable selfTest) {
    this.isFixed = isFixed;
    this.signing = signing;
    this.selfTest = new FutureTask<>(selfTest, true);
  }

  /// All that can be asked for.
  public static List<String> names() {
    return Stream.concat(Stream.of(AUTO), Engine.labels().stream()).toList();
  }

  /// BouncyCastle, without a word.
  public static Engines bouncyCastle() {
    return new Engines(true, Engine.BOUNCY_CASTLE);
  }

  /// @param wish an engine's name, or `auto` for BouncyCastle until [#race] has found the faster
  /// @throws UnknownEngine when the wish cannot be met
  public static Engines choose(String wish) {
    if (wish.equals(AUTO)) {
      return new Engines(false, Engine.BOUNCY_CASTLE);
    }
    var engine =
        Engine.named(wish)
            .orElseThrow(
                () -> new UnknownEngine(refusal(wish, "it must be one of " + names()), null));
    try {
      KnownAnswers.check(engine);
    } catch (IllegalStateException e) {
      throw new UnknownEngine(refusal(wish, String.valueOf(e.getMessage())), e);
    }
    LOG.info("kms engine {}, asked for {}", engine, wish);
    return new Engines(true, engine);
  }

  private static String refusal(String wish, String reason) {
    return "There is no kms engine \"%s\" here: %s".formatted(wish, reason);
  }

  /// Sees that every algorithm gives known answers; once, and before anything is signed or
  /// verified, whoever is the first to ask.
  ///
  /// @throws IllegalStateException when one does not
  /// @throws Unavailable when it was interrupted
  public void prove() {
    selfTest.run();
    try {
      selfTest.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IllegalStateException fault
          ? fault
          : new IllegalStateException("the self-test did not end", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unavailable("interrupted during the self-test", e);
    }
  }

  /// Lets the engines sign the same for a while, and from then on the faster sign; unless one was
  /// asked for by name.
  public void race(Duration limit) {
    if (isFixed) {
      return;
    }
    try {
      KnownAnswers.check(Engine.JDK);
      var race = SigningRace.run(limit);
      signing = race.winner();
      LOG.info("kms engine {}, asked for auto ({})", signing, race);
    } catch (IllegalStateException e) {
      LOG.info("kms engine {}, asked for auto (jdk: {})", signing, e.getMessage());
    }
  }

  Scheme signing(SignatureAlgorithm algorithm) {
    prove();
    return signing.scheme(algorithm);
  }

  /// Who asks for an engine by name verifies by it too.
  Scheme verifying(SignatureAlgorithm algorithm) {
    prove();
    if (isFixed) {
      return signing.scheme(algorithm);
    }
    return switch (algorithm) {
      case ML_DSA_65 -> MatrixMlDsa.ML_DSA_65;
      case ML_DSA_87 -> MatrixMlDsa.ML_DSA_87;
      case ED25519 -> Ed25519.PURE;
    };
  }
}
