package io.quantumlock.adapter.quantum;

import io.quantumlock.domain.fingerprint.Layer;

/// A layer, made ready for the kernels.
record Step(Tangents ry, Diagonal diagonal) {
  static Step of(Layer layer) {
    return new Step(Tangents.of(layer.ry()), new Diagonal(layer));
  }
}
