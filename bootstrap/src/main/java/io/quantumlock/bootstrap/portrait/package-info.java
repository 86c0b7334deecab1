/// Draws a license's fingerprint: [PortraitText] for a terminal, [PortraitSvg] for a page.
@NullMarked
package io.quantumlock.bootstrap.portrait;

import org.jspecify.annotations.NullMarked;
