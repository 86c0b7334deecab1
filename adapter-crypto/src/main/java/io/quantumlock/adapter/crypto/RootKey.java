package io.quantumlock.adapter.crypto;

import io.quantumlock.domain.atrest.SecretId;
import io.quantumlock.domain.atrest.SecretId.Purpose;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/// A root secret in the clear: 32 bytes.
@SuppressWarnings("ArrayRecordComponent") // never compared
record RootKey(SecretId id, byte[] bytes) {
  static final int BYTES = 32;

  static RootKey random(Purpose purpose, int generation, SecureRandom random) {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new RootKey(new SecretId(purpose, generation), bytes);
  }

  /// Those of a new database. None of them follows from a master key, so that a master key which is
  /// no longer in use is worth nothing.
  static List<RootKey> fresh(SecureRandom random) {
    var keys = new ArrayList<RootKey>();
    for (var purpose : Purpose.values()) {
      keys.add(random(purpose, 1, random));
    }
    return keys;
  }

  @Override
  public String toString() {
    return "RootKey[" + id + "]";
  }
}
