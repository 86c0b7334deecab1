package io.quantumlock.bootstrap.command;

import io.quantumlock.application.PortrayLicense.Portrayal;
import io.quantumlock.domain.fingerprint.Angles;
import io.quantumlock.domain.fingerprint.FingerprintPortrait.Outcome;
import io.quantumlock.domain.fingerprint.Layer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A fingerprint that was looked at, in numbers.
final class PortraitRow {
  private PortraitRow() {}

  static Row of(Portrayal seen) {
    var license = seen.license();
    var portrait = seen.portrait();
    return new Row()
        .with("license_key", license.key().text())
        .with("end_customer_id", license.terms().endCustomer().value())
        .with("regenerated", portrait.regenerated())
        .with("qcos_fidelity", license.fingerprint().fidelity().toString())
        .with("quantum_signature", license.fingerprint().signature().hex())
        .with("mean_z", portrait.meanZ().stream().map(mean -> rounded(mean, 6)).toList())
        .with("outcomes", portrait.outcomes().stream().map(PortraitRow::cells).toList())
        .with("layers", portrait.circuit().layers().stream().map(PortraitRow::cells).toList());
  }

  private static Map<String, @Nullable Object> cells(Outcome outcome) {
    return new Row()
        .with("state", outcome.state())
        .with("draws", outcome.draws())
        .with("probability", rounded(outcome.probability(), 9))
        .cells();
  }

  private static Map<String, @Nullable Object> cells(Layer layer) {
    return new Row()
        .with("ry", radians(layer.ry()))
        .with("rz", radians(layer.rz()))
        .with("cz", layer.cz().stream().map(pair -> List.of(pair.a(), pair.b())).toList())
        .cells();
  }

  private static List<BigDecimal> radians(Angles angles) {
    return IntStream.range(0, angles.qubits())
        .mapToObj(qubit -> rounded(angles.radians(qubit), 2))
        .toList();
  }

  private static BigDecimal rounded(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
  }
}
