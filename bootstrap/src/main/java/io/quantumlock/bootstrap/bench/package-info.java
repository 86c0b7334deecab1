/// Measures how fast fingerprints are taken on this machine, without a license and without a
/// database.
@NullMarked
package io.quantumlock.bootstrap.bench;

import org.jspecify.annotations.NullMarked;
