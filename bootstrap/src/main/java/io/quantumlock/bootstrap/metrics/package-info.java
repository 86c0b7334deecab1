/// What is counted and timed, for Prometheus.
@NullMarked
package io.quantumlock.bootstrap.metrics;

import org.jspecify.annotations.NullMarked;
