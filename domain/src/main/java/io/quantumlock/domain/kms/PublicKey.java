package io.quantumlock.domain.kms;

import io.quantumlock.domain.Bytes;

/// A public key in its raw encoding.
public final class PublicKey extends Bytes {
  public PublicKey(byte[] bytes) {
    super(bytes);
  }
}
