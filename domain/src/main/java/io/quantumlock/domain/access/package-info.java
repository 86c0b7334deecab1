/// Tokens: who may call. A [Token] is shown once, to whoever it was made for; kept of it is a
/// [TokenDigest], which is of no use without the master key.
package io.quantumlock.domain.access;
