package io.quantumlock.domain.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UniformsTest {
  private static final int MANY = 200_000;

  @ParameterizedTest
  @CsvSource({
    "0000000000000000, 0",
    "00000000000007ff, 0",
    "0000000000000800, 0x1p-53",
    "8000000000000000, 0.5",
    "c000000000000000, 0.75",
    "0102030405060708, 0x1.0203040506000p-8",
    "ffffffffffffffff, 0x1.fffffffffffffp-1"
  })
  void aNumberIsTheUpper53BitsOfEightBytes(String hex, String expected) {
    var bytes = HexFormat.of().parseHex(hex);
    var uniforms = new Uniforms(into -> ByteBuffer.wrap(into).put(bytes));

    assertThat(uniforms.next()).isEqualTo(Double.parseDouble(expected));
  }

  @Test
  void numbersComeInTheOrderOfTheStream() {
    var uniforms = new Uniforms(ScriptedStream.of(0.25, 0, 0.5, 1 - 0x1p-53));

    assertThat(DoubleStream.generate(uniforms::next).limit(4))
        .containsExactly(0.25, 0.0, 0.5, 1 - 0x1p-53);
  }

  @Test
  void manyNumbersAreUniform() {
    var uniforms = new Uniforms(new Sha3Seeds().open(new byte[0]));
    var statistics = DoubleStream.generate(uniforms::next).limit(MANY).summaryStatistics();

    assertThat(statistics.getAverage()).isCloseTo(0.5, within(0.003));
    assertThat(statistics.getMin()).isBetween(0.0, 1e-4);
    assertThat(statistics.getMax()).isBetween(1 - 1e-4, Math.nextDown(1.0));
  }

  @Test
  void aGaussianIsTheCosineBranchOfBoxMuller() {
    var stream = ScriptedStream.of(0.25, 0.125, 0.5, 0.5);
    var uniforms = new Uniforms(stream);

    assertThat(uniforms.nextGaussian())
        .isCloseTo(Math.sqrt(-2 * Math.log(0.25)) * Math.cos(Math.PI / 4), within(1e-14));
    assertThat(stream.taken()).isEqualTo(2);
    assertThat(uniforms.nextGaussian()).isCloseTo(-Math.sqrt(-2 * Math.log(0.5)), within(1e-14));
  }

  @Test
  void theEndsOfTheStreamsRangeGiveFiniteGaussians() {
    double longest = Math.sqrt(2 * 53 * Math.log(2));

    assertThat(new Uniforms(ScriptedStream.of(0, 0)).nextGaussian())
        .isCloseTo(longest, within(1e-12));
    assertThat(new Uniforms(ScriptedStream.of(1 - 0x1p-53, 0)).nextGaussian()).isZero();
  }

  @Test
  void manyGaussiansHaveTheMomentsOfTheNormalDistribution() {
    var uniforms = new Uniforms(new Sha3Seeds().open(new byte[1]));
    var numbers = DoubleStream.generate(uniforms::nextGaussian).limit(MANY).toArray();

    assertThat(moment(numbers, 1)).isCloseTo(0, within(0.01));
    assertThat(moment(numbers, 2)).isCloseTo(1, within(0.015));
    assertThat(moment(numbers, 3)).isCloseTo(0, within(0.03));
    assertThat(moment(numbers, 4)).isCloseTo(3, within(0.1));
  }

  private static double moment(double[] numbers, int power) {
    return DoubleStream.of(numbers).map(x -> Math.pow(x, power)).average().orElseThrow();
  }
}
