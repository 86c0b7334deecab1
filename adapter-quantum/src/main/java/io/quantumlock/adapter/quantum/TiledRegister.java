package io.quantumlock.adapter.quantum;

import io.quantumlock.domain.fingerprint.Circuit;
import io.quantumlock.domain.fingerprint.Layer;
import io.quantumlock.domain.fingerprint.QuantumBackend.Register;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import jdk.incubator.vector.DoubleVector;

/// A state in memory, turned group by group of qubits and tile by tile.
final class TiledRegister implements Register {
  private static final int TILE_BITS = 7;
  private static final int MOST_ROW_BITS = 6;

  /// The qubits inside a vector, and one visit to three more.
  static final int FEWEST = Lanes.QUBITS + 3;

  /// An array of Java has fewer than 2³¹ elements.
  static final int MOST = 29;

  private record Step(Tangents ry, Diagonal diagonal) {
    static Step of(Layer layer) {
      return new Step(Tangents.of(layer.ry()), new Diagonal(layer));
    }
  }

  private final int qubits;
  private final double[] state;
  private final List<Sweep> sweeps;

  TiledRegister(int qubits) {
    this.qubits = qubits;
    state = Lanes.allocate(1 << (qubits - Lanes.QUBITS));
    sweeps = groups(qubits).stream().map(group -> new Sweep(group, qubits, state)).toList();
  }

  /// The columns, and the higher bits in groups of nearly one size.
  private static List<Group> groups(int qubits) {
    int bits = qubits - Lanes.QUBITS;
    int tile = Math.min(TILE_BITS, bits);
    var groups = new ArrayList<Group>();
    groups.add(Group.columns(tile));
    int count = (bits - tile + MOST_ROW_BITS - 1) / MOST_ROW_BITS;
    int shift = tile;
    for (int left = count; left > 0; left--) {
      int rowBits = (bits - shift) / left;
      groups.add(Group.rows(tile, shift, rowBits));
      shift += rowBits;
    }
    return groups;
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
    reset();
    if (!layers.isEmpty()) {
      run(layers);
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
      System.arraycopy(re, 0, state, Lanes.OFFSET + 2 * from, Lanes.WIDTH);
      System.arraycopy(im, 0, state, Lanes.OFFSET + 2 * from + Lanes.WIDTH, Lanes.WIDTH);
    }
  }

  private void reset() {
    Arrays.fill(state, 0);
    state[Lanes.OFFSET] = 1;
  }

  /// Layers go through the groups in turns forward and back, so that the group in which one ends is
  /// the one in which the next begins.
  private void run(List<Step> layers) {
    var none = Tangents.none(qubits);
    sweeps.getFirst().turn(none, Diagonal.none(qubits), layers.getFirst().ry());
    var order = sweeps;
    for (int i = 0; i < layers.size(); i++) {
      var layer = layers.get(i);
      var next = i + 1 < layers.size() ? layers.get(i + 1).ry() : none;
      for (var sweep : order.subList(Math.min(1, order.size() - 1), order.size() - 1)) {
        sweep.rotate(layer.ry());
      }
      order.getLast().turn(order.size() == 1 ? none : layer.ry(), layer.diagonal(), next);
      order = order.reversed();
    }
  }

  @Override
  public void read(int from, double[] re, double[] im) {
    Objects.checkFromIndexSize(from, re.length, 1 << qubits);
    int mask = Lanes.WIDTH - 1;
    if ((from & mask) == 0 && (re.length & mask) == 0) {
      for (int i = 0; i < re.length; i += Lanes.WIDTH) {
        int at = Lanes.OFFSET + 2 * (from + i);
        DoubleVector.fromArray(Lanes.SPECIES, state, at).intoArray(re, i);
        DoubleVector.fromArray(Lanes.SPECIES, state, at + Lanes.WIDTH).intoArray(im, i);
      }
    } else {
      for (int i = 0; i < re.length; i++) {
        int basis = from + i;
        int at = Lanes.OFFSET + 2 * (basis & ~mask) + (basis & mask);
        re[i] = state[at];
        im[i] = state[at + Lanes.WIDTH];
      }
    }
  }
}
