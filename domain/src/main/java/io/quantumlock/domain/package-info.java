/// What all concepts share: how a request is turned down, and what text may contain.
///
/// Each package below is one concept with its rules and, beside them, the ports that it needs.
/// Nothing here knows of HTTP, SQL or a library; time and randomness come in as arguments.
package io.quantumlock.domain;
