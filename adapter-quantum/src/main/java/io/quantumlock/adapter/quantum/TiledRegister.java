package io.quantumlock.adapter.quantum;

import io.quantumlock.domain.fingerprint.Circuit;
import io.quantumlock.domain.fingerprint.QuantumBackend.Register;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import jdk.incubator.vector.DoubleVector;
import org.jspecify.annotations.Nullable;

/// A state in memory, turned group by group of qubits and tile by tile.
final class TiledRegister implements Register {
  /// The qubits inside a vector, and one visit to three more.
  static final int FEWEST = Lanes.QUBITS + 3;

  /// An array of Java has fewer than 2³¹ elements.
  static final int MOST = 29;

  private final int qubits;
  private final Layout layout;
  private final double[] state;
  private final List<Sweep> sweeps;
  private final @Nullable Opening opening;

  TiledRegister(int qubits) {
    this.qubits = qubits;
    layout = new Layout(qubits);
    state = layout.allocate(1 << layout.slotBits());
    sweeps = Group.of(layout).stream().map(group -> new Sweep(group, state, layout.at(0))).toList();
    opening = sweeps.size() > 1 ? new Opening(layout) : null;
  }

  @Override
  public int qubits() {
    return qubits;
  }

  @Override
  public void prepare(Circuit circuit) {
    if (circuit.qubits() != qubits) {
      throw new IllegalArgumentException(
          "a circuit of " + circuit.qubits() + " qubits on a register of " + qubits);
    }
    var layers = circuit.layers().stream().map(Step::of).toList();
    if (layers.stream().anyMatch(layer -> layer.ry().isExtreme())) {
      prepareGateByGate(circuit);
      return;
    }
    finish(layers, begin(layers));
  }

  /// For angles that the tangents cannot take.
  private void prepareGateByGate(Circuit circuit) {
    var register = new ScalarBackend().register(qubits);
    register.prepare(circuit);
    var re = new double[Lanes.WIDTH];
    var im = new double[Lanes.WIDTH];
    for (int from = 0; from < 1 << qubits; from += Lanes.WIDTH) {
      register.read(from, re, im);
      int at = layout.at(from / Lanes.WIDTH);
      System.arraycopy(re, 0, state, at, Lanes.WIDTH);
      System.arraycopy(im, 0, state, at + Lanes.WIDTH, Lanes.WIDTH);
    }
  }

  /// Turns the columns as the first layer that is not done does.
  ///
  /// @return how many layers are done
  private int begin(List<Step> layers) {
    if (opening != null && layers.size() > Opening.LAYERS && opening.open(layers, state)) {
      return Opening.LAYERS;
    }
    Arrays.fill(state, 0);
    state[layout.at(0)] = 1;
    if (!layers.isEmpty()) {
      var ry = layers.getFirst().ry();
      state[layout.at(0)] = ry.scale();
      sweeps.getFirst().rotate(ry);
    }
    return 0;
  }

  /// Layers go through the groups in turns forward and back, so that the group in which one ends is
  /// the one in which the next begins.
  private void finish(List<Step> layers, int done) {
    var none = Tangents.none(qubits);
    var order = sweeps;
    for (int i = done; i < layers.size(); i++) {
      var layer = layers.get(i);
      var next = i + 1 < layers.size() ? layers.get(i + 1).ry() : none;
      for (var sweep : order.subList(Math.min(1, order.size() - 1), order.size() - 1)) {
        sweep.rotate(layer.ry());
      }
      var ending = order.size() == 1 ? none : layer.ry();
      if (next == none && layer.diagonal().isTrivial()) {
        order.getLast().rotate(ending);
      } else {
        order.getLast().turn(ending, layer.diagonal(), next);
      }
      order = order.reversed();
    }
  }

  @Override
  public void read(int from, double[] re, double[] im) {
    Objects.checkFromIndexSize(from, re.length, 1 << qubits);
    int mask = Lanes.WIDTH - 1;
    if ((from & mask) == 0 && (re.length & mask) == 0) {
      for (int i = 0; i < re.length; i += Lanes.WIDTH) {
        int at = layout.at((from + i) / Lanes.WIDTH);
        DoubleVector.fromArray(Lanes.SPECIES, state, at).intoArray(re, i);
        DoubleVector.fromArray(Lanes.SPECIES, state, at + Lanes.WIDTH).intoArray(im, i);
      }
    } else {
      for (int i = 0; i < re.length; i++) {
        int basis = from + i;
        int at = layout.at(basis / Lanes.WIDTH) + (basis & mask);
        re[i] = state[at];
        im[i] = state[at + Lanes.WIDTH];
      }
    }
  }
}
