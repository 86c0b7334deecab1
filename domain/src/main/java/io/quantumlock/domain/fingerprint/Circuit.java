package io.quantumlock.domain.fingerprint;

import java.util.List;
import java.util.stream.IntStream;

/// What is done to a register that starts in |0…0⟩: layer after layer. Qubit `q` is bit `q` of a
/// basis state's index, the least significant first.
public record Circuit(int qubits, List<Layer> layers) {

  public Circuit {
    layers = List.copyOf(layers);
    boolean fits = qubits >= 1 && qubits <= 30;
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
    return new Circuit(
        qubits,
        IntStream.range(0, layers)
            .mapToObj(i -> i < layers - 1 ? full(qubits, ring, uniforms) : last(qubits, uniforms))
            .toList());
  }

  private static Layer full(int qubits, List<Layer.Pair> ring, Uniforms uniforms) {
    return new Layer(
        polar(qubits, uniforms), Angles.each(qubits, _ -> 2 * Math.PI * uniforms.next()), ring);
  }

  private static Layer last(int qubits, Uniforms uniforms) {
    return new Layer(polar(qubits, uniforms), Angles.none(qubits), List.of());
  }

  private static Angles polar(int qubits, Uniforms uniforms) {
    return Angles.each(qubits, _ -> 2 * StrictMath.asin(Math.sqrt(uniforms.next())));
  }

  /// @return every pair of neighbors on a ring, each once
  public static List<Layer.Pair> ring(int qubits) {
    int bonds = qubits < 3 ? qubits - 1 : qubits;
    return List.copyOf(
        IntStream.range(0, bonds)
            .mapToObj(qubit -> new Layer.Pair(qubit, (qubit + 1) % qubits))
            .toList());
  }

  /// @return this circuit as a device with a calibration error would run it: every angle that was
  ///   drawn is off by a Gaussian of deviation `sigma` (radians), drawn in the order of the angles
  Circuit miscalibrated(double sigma, Uniforms uniforms) {
    int last = layers.size() - 1;
    return new Circuit(
        qubits,
        IntStream.rangeClosed(0, last)
            .mapToObj(
                i -> {
                  var layer = layers.get(i);
                  var ry = layer.ry().plus(_ -> sigma * uniforms.nextGaussian());
                  var rz =
                      i < last ? layer.rz().plus(_ -> sigma * uniforms.nextGaussian()) : layer.rz();
                  return new Layer(ry, rz, layer.cz());
                })
            .toList());
  }
}
