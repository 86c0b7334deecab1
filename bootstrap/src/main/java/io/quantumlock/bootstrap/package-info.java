/// The program: commands, settings, and the wiring by hand. [Installation] puts the parts together
/// in a straight line; [Main] is where the process begins.
@NullMarked
package io.quantumlock.bootstrap;

import org.jspecify.annotations.NullMarked;
