package io.quantumlock.adapter.crypto;

import io.quantumlock.domain.atrest.SecretId;
import io.quantumlock.domain.atrest.SecretId.Purpose;
import java.security.SecureRandom;
import java.util.List;

/// A root secret in the clear: 32 bytes.
@SuppressWarnings("ArrayRecordComponent") // never compared
record RootKey(SecretId id, byte[] bytes) {
  static final int BYTES = 32;

  static RootKey random(SecretId id, SecureRandom random) {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new RootKey(id, bytes);
  }

  /// Those of a new database. None of them follows from a master key, so that a master key which is
  /// no longer in use is worth nothing.
  static List<RootKey> fresh(SecureRandom random) {
    return List.of(
        random(new SecretId(Purpose.FINGERPRINTS, 1), random),
        random(SecretId.TOKENS_WITH_MARKS, random),
        random(new SecretId(Purpose.SEEDS, 1), random));
  }

  @Override
  public String toString() {
    return "RootKey[" + id + "]";
  }
}
