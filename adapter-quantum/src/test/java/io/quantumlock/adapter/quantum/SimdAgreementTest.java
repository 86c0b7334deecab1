package io.quantumlock.adapter.quantum;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.domain.fingerprint.Angles;
import io.quantumlock.domain.fingerprint.Circuit;
import io.quantumlock.domain.fingerprint.Fingerprinter;
import io.quantumlock.domain.fingerprint.Layer;
import io.quantumlock.domain.fingerprint.NamedSubject;
import io.quantumlock.domain.fingerprint.Sha3Seeds;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimdAgreementTest {
  /// The first register that is asked for holds the state that is measured.
  @Test
  void licensesGetTheStateAndTheRecordOfTheReference() {
    var reference = new Remembered(new ScalarBackend());
    var simd = new Remembered(new SimdBackend());
    var slow = new Fingerprinter(reference, new Sha3Seeds());
    var fast = new Fingerprinter(simd, new Sha3Seeds());
    for (int i = 0; i < Integer.getInteger("quantumlock.test.circuits", 50); i++) {
      var subject = new NamedSubject("license " + i);
      var fingerprint = fast.make(subject);

      assertThat(slow.regenerates(subject, fingerprint)).isTrue();
      Agreement.check(reference.registers().getFirst(), simd.registers().getFirst());
    }
  }

  @Test
  void qubitsAreTurnedByHalfATurnTooInAnyNumber() {
    var flip = Angles.each(16, _ -> Math.PI);
    var layer = new Layer(flip, Angles.each(16, qubit -> 0.1 * qubit), Circuit.ring(16));

    Agreement.check(new Circuit(16, List.of(layer, layer, layer)));
  }
}
