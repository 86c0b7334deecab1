package io.quantumlock.bootstrap.portrait;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.domain.fingerprint.Angles;
import io.quantumlock.domain.fingerprint.Circuit;
import io.quantumlock.domain.fingerprint.Layer;
import io.quantumlock.domain.fingerprint.Layer.Pair;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnsTest {

  private static List<List<Pair>> columns(int qubits, List<Pair> pairs) {
    return Columns.of(new Layer(Angles.none(qubits), Angles.none(qubits), pairs));
  }

  @Test
  void aRingTakesAColumnForTheEvenPairsOneForTheOddAndOneForThatWhichClosesIt() {
    var columns = columns(16, Circuit.ring(16));

    assertThat(columns).hasSize(3);
    assertThat(columns.get(0)).hasSize(8).allMatch(pair -> pair.a() % 2 == 0);
    assertThat(columns.get(1)).hasSize(7).allMatch(pair -> pair.a() % 2 == 1);
    assertThat(columns.get(2)).containsExactly(new Pair(15, 0));
  }

  @Test
  void linesThatWouldRunOverEachOtherStandSideBySide() {
    var pairs = List.of(new Pair(3, 1), new Pair(2, 4), new Pair(0, 5), new Pair(4, 5));

    assertThat(columns(6, pairs))
        .containsExactly(
            List.of(new Pair(3, 1), new Pair(4, 5)),
            List.of(new Pair(2, 4)),
            List.of(new Pair(0, 5)));
  }

  @Test
  void aLayerWithoutPairsTakesNone() {
    assertThat(columns(2, List.of())).isEmpty();
  }
}
