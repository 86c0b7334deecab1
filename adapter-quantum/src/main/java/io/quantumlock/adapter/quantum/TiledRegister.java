package io.quantumlock.adapter.quantum;

import io.quantumlock.domain.fingerprint.Circuit;
import io.quantumlock.domain.fingerprint.QuantumBackend.Register;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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
  private final Readout readout;

  TiledRegister(int qubits) {
    this.qubits = qubits;
    layout = new Layout(qubits);
    state = layout.allocate(1 << layout.slotBits());
    sweeps = Group.of(layout).stream().map(group -> new Sweep(group, state, layout.at(0))).toList();
    opening = sweeps.size() > 1 ? new Opening(layout) : null;
    readout = new Readout(layout, state);
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
    var layers = new ArrayList<Step>();
    boolean extreme = false;
    for (var layer : circuit.layers()) {
      var step = Step.of(layer);
      layers.add(step);
      extreme |= step.ry().isExtreme();
    }
    if (extreme) {
      prepareGateByGate(circuit);
    } else {
      finish(layers, begin(layers));
    }
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
    int last = sweeps.size() - 1;
    boolean forward = true;
    for (int i = done; i < layers.size(); i++) {
      var layer = layers.get(i);
      var next = i + 1 < layers.size() ? layers.get(i + 1).ry() : none;
      for (int group = 1; group < last; group++) {
        sweeps.get(forward ? group : last - group).rotate(layer.ry());
      }
      var sweep = sweeps.get(forward ? last : 0);
      var ending = last == 0 ? none : layer.ry();
      if (next == none && layer.diagonal().isTrivial()) {
        sweep.rotate(ending);
      } else {
        sweep.turn(ending, layer.diagonal(), next);
      }
      forward = !forward;
    }
  }

  @Override
  public void read(int from, double[] re, double[] im) {
    Objects.checkFromIndexSize(from, re.length, 1 << qubits);
    readout.read(from, re, im);
  }

  @Override
  public void probabilities(double[] blocks) {
    if (blocks.length <= 1 << layout.slotBits()) {
      readout.probabilities(blocks);
    } else {
      Register.super.probabilities(blocks);
    }
  }

  @Override
  public double overlap(Register other) {
    return other instanceof TiledRegister that && that.qubits == qubits
        ? readout.overlap(that.state)
        : Register.super.overlap(other);
  }
}
