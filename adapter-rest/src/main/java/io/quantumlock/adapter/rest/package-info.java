/// The REST API: what goes over the wire, and nothing else. Start with [HttpApi], which has the
/// whole routing table; a handler reads, calls a use case and writes. [Problems] is the one place
/// where a failure becomes a status.
@NullMarked
package io.quantumlock.adapter.rest;

import org.jspecify.annotations.NullMarked;
