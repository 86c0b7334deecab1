package io.quantumlock.domain.fingerprint;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// What is done to a register that starts in |0…0⟩: layer after layer. Qubit `q` is bit `q` of a
/// basis state's index, the least significant first.
public record Circuit(int qubits, List<Layer> layers) {
  private static final int MOST_QUBITS = 30;

  private static final List<List<Layer.Pair>> RINGS =
      IntStream.rangeClosed(1, MOST_QUBITS).mapToObj(Circuit::bonds).toList();

  private static final List<Angles> NO_ANGLES =
      IntStream.rangeClosed(1, MOST_QUBITS).mapToObj(Angles::none).toList();

  public Circuit {
    layers = List.copyOf(layers);
    boolean fits = qubits >= 1 && qubits <= MOST_QUBITS;
    for (var layer : layers) {
      fits &= layer.ry().qubits() == qubits;
    }
    if (!fits) {
      throw new IllegalArgumentException("every layer of a circuit acts on its qubits, 1 to 30");
    }
  }

  /// Draws a random circuit on a ring: in every layer `Ry` with Haar-distributed polar angles θ =
  /// 2·asin(√u), then `Rz` with φ = 2πu, then `CZ` on neighboring qubits; the last layer is `Ry`
  /// alone, since phases after it could not be measured. Angles are drawn layer by layer, all θ
  /// before all φ, from qubit 0 up.
  static Circuit draw(int qubits, int layers, Uniforms uniforms) {
    var ring = ring(qubits);
    var drawn = new Layer[layers];
    for (int i = 0; i < layers; i++) {
      drawn[i] = i < layers - 1 ? full(qubits, ring, uniforms) : last(qubits, uniforms);
    }
    return new Circuit(qubits, List.of(drawn));
  }

  private static Layer full(int qubits, List<Layer.Pair> ring, Uniforms uniforms) {
    return new Layer(
        polar(qubits, uniforms), Angles.each(qubits, _ -> 2 * Math.PI * uniforms.next()), ring);
  }

  private static Layer last(int qubits, Uniforms uniforms) {
    return new Layer(polar(qubits, uniforms), NO_ANGLES.get(qubits - 1), List.of());
  }

  private static Angles polar(int qubits, Uniforms uniforms) {
    return Angles.each(qubits, _ -> 2 * StrictMath.asin(Math.sqrt(uniforms.next())));
  }

  /// @return every pair of neighbors on a ring, each once
  public static List<Layer.Pair> ring(int qubits) {
    return RINGS.get(qubits - 1);
  }

  private static List<Layer.Pair> bonds(int qubits) {
    var bonds = new Layer.Pair[qubits < 3 ? qubits - 1 : qubits];
    Arrays.setAll(bonds, qubit -> new Layer.Pair(qubit, (qubit + 1) % qubits));
    return List.of(bonds);
  }

  /// @return this circuit as a device with a calibration error would run it: every angle that was
  ///   drawn is off by a Gaussian of deviation `sigma` (radians), drawn in the order of the angles
  Circuit miscalibrated(double sigma, Uniforms uniforms) {
    var off = new Layer[layers.size()];
    for (int i = 0; i < off.length; i++) {
      var layer = layers.get(i);
      var ry = layer.ry().plus(_ -> sigma * uniforms.nextGaussian());
      boolean drawn = i < off.length - 1;
      var rz = drawn ? layer.rz().plus(_ -> sigma * uniforms.nextGaussian()) : layer.rz();
      off[i] = new Layer(ry, rz, layer.cz());
    }
    return new Circuit(qubits, List.of(off));
  }
}
