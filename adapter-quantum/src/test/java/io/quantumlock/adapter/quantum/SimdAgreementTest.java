package io.quantumlock.adapter.quantum;

import io.quantumlock.domain.fingerprint.Angles;
import io.quantumlock.domain.fingerprint.Circuit;
import io.quantumlock.domain.fingerprint.Layer;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimdAgreementTest {
  @Test
  void licenseCircuitsGiveTheStateOfTheReference() {
    for (int seed = 0; seed < Integer.getInteger("quantumlock.test.circuits", 100); seed++) {
      Agreement.check(Circuits.ring(16, 8, seed));
    }
  }

  @Test
  void qubitsAreTurnedByHalfATurnTooInAnyNumber() {
    var flip = Angles.each(16, _ -> Math.PI);
    var layer = new Layer(flip, Angles.each(16, qubit -> 0.1 * qubit), Circuit.ring(16));

    Agreement.check(new Circuit(16, List.of(layer, layer, layer)));
  }
}
