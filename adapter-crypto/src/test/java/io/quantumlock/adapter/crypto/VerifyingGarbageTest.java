package io.quantumlock.adapter.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.domain.kms.SignatureAlgorithm;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VerifyingGarbageTest {
  private static final byte[] DATA = {1, 2, 3};
  private static final byte[] SEED = new byte[32];

  private static Stream<Scheme> schemes() {
    var mlDsa =
        Stream.of(Implementation.values())
            .flatMap(
                implementation ->
                    Stream.of(SignatureAlgorithm.ML_DSA_65, SignatureAlgorithm.ML_DSA_87)
                        .map(implementation::scheme));
    return Stream.concat(mlDsa, Stream.of(Ed25519.PURE));
  }

  @ParameterizedTest
  @MethodSource("schemes")
  void garbageOfTheRightLengthIsNoSignature(Scheme scheme) {
    var key = scheme.expand(SEED);
    int length = key.sign(DATA, new GivenRandom(new byte[32])).length;

    assertThat(garbage(length))
        .noneMatch(signature -> scheme.verify(key.publicKey(), DATA, signature));
  }

  @ParameterizedTest
  @MethodSource("schemes")
  void nothingVerifiesUnderGarbageOfTheRightLength(Scheme scheme) {
    var key = scheme.expand(SEED);
    var signature = key.sign(DATA, new GivenRandom(new byte[32]));
    assertThat(scheme.verify(key.publicKey(), DATA, signature)).isTrue();

    assertThat(garbage(key.publicKey().length))
        .noneMatch(publicKey -> scheme.verify(publicKey, DATA, signature));
  }

  private static Stream<byte[]> garbage(int length) {
    var random = new Random(1);
    IntFunction<byte[]> filledWith =
        value -> {
          var bytes = new byte[length];
          Arrays.fill(bytes, (byte) value);
          return bytes;
        };
    var noise =
        Stream.generate(
                () -> {
                  var bytes = new byte[length];
                  random.nextBytes(bytes);
                  return bytes;
                })
            .limit(500);
    return Stream.concat(Stream.of(filledWith.apply(0), filledWith.apply(0xff)), noise);
  }
}
