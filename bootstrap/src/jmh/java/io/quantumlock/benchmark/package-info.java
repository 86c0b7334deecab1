/// How fast the fingerprint is taken: JMH benchmarks, each with the baseline that it is read
/// against in the same run. See `docs/benchmarks.md` for how to run them.
@NullMarked
package io.quantumlock.benchmark;

import org.jspecify.annotations.NullMarked;
