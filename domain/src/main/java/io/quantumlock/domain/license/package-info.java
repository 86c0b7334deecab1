/// Licenses: what is granted to whom and until when, how a license is judged, and how it is
/// revoked. Start with [License].
package io.quantumlock.domain.license;
