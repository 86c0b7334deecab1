/// Settings, read once: from `quantumlock.properties` in the home folder and from the environment,
/// which wins. Everything that is wrong with them is told at once.
@NullMarked
package io.quantumlock.bootstrap.settings;

import org.jspecify.annotations.NullMarked;
