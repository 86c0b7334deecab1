/// The simulators, how one of them is chosen, and the pool that runs them: as many threads as there
/// are cores, and a bounded queue.
@NullMarked
package io.quantumlock.adapter.quantum;

import org.jspecify.annotations.NullMarked;
