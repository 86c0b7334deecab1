package io.quantumlock.domain.license;

import io.quantumlock.domain.Rejection;

/// A request that is to be carried out once: when it comes again, it gets the first answer again.
public record OnceOnly(IdempotencyKey key, RequestDigest digest) {

  /// @param first what the key came with when the request was carried out
  /// @throws Rejection.Invalid when that was another request
  public void requireSameAs(RequestDigest first) {
    if (!digest.equals(first)) {
      throw new Rejection.Invalid(IdempotencyKey.FIELD, "was used with another request before");
    }
  }
}
