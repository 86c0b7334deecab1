/// Verification of ML-DSA (FIPS 204) for keys that verify often: what depends on the public key
/// alone is computed once. Public data only, so nothing here runs in constant time. The numbers of
/// algorithms are those of FIPS 204. Start with [VerifyingKey].
@NullMarked
package io.quantumlock.adapter.crypto.mldsa;

import org.jspecify.annotations.NullMarked;
