/// How the log is written.
@NullMarked
package io.quantumlock.bootstrap.logging;

import org.jspecify.annotations.NullMarked;
