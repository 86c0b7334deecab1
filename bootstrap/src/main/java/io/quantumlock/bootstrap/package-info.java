/// The program: commands, settings, and the wiring by hand. [Installation] puts the parts together
/// in a straight line, [Server] has it answer on HTTP.
@NullMarked
package io.quantumlock.bootstrap;

import org.jspecify.annotations.NullMarked;
