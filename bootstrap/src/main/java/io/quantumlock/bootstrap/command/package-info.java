/// The commands: what is typed becomes a call on a use case, and its answer text or JSON. The
/// process begins in [Main].
@NullMarked
package io.quantumlock.bootstrap.command;

import org.jspecify.annotations.NullMarked;
