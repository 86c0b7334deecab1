/// The simulators, how one of them is chosen, and the pool that runs them: as many at once as there
/// are cores, and a bounded queue.
///
/// `simd` is made of these moves, each for a reason that `docs/decisions/simd.md` gives in full:
///
/// - **Layout.** Real and imaginary parts take turns by the width of a vector. Rows are padded, so
///   that walking down a column does not evict what it has just read ([Layout]).
/// - **Tangents.** A rotation is two fused multiply-adds a pair; the cosines are gathered into one
///   scale for the layer ([Tangents]).
/// - **Phases.** All `Rz` and `CZ` of a layer, and the scale, are one diagonal: a number for the
///   tile, one for the slot, one for the lane, and signs between them ([Diagonal], [Phases]).
/// - **One pass a layer.** A tile that fits the nearest cache is turned to the end of a layer,
///   multiplied by its phases, and turned as the next layer begins; rows and columns take turns
///   ([Group], [Sweep], [Turn]).
/// - **Opening.** Two layers and a half are done on a sum of four small products instead of a full
///   state ([Opening]).
/// - **Constant places.** A kernel is written once and loaded for each place at which it works, so
///   that the compiler knows the place ([Place]).
@NullMarked
package io.quantumlock.adapter.quantum;

import org.jspecify.annotations.NullMarked;
