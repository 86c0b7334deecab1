package io.quantumlock.domain.atrest;

import io.quantumlock.domain.Bytes;

/// A secret, encrypted: safe to store.
public final class Ciphertext extends Bytes {
  public Ciphertext(byte[] bytes) {
    super(bytes);
  }
}
