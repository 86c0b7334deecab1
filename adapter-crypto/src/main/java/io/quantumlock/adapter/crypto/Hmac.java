package io.quantumlock.adapter.crypto;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// HMAC under one key, for any number of threads; by the JDK, which runs it on the processor's own
/// instructions: every request waits for some of these.
final class Hmac {
  /// Has taken the key and never any data; each use is a copy.
  private final Mac keyed;

  private Hmac(byte[] key, String algorithm) {
    try {
      keyed = Mac.getInstance(algorithm, Jce.PROVIDER);
      keyed.init(new SecretKeySpec(key, algorithm));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no " + algorithm, e);
    }
  }

  static Hmac sha3(byte[] key) {
    return new Hmac(key, "HmacSHA3-256");
  }

  static Hmac sha2(byte[] key) {
    return new Hmac(key, "HmacSHA256");
  }

  /// @return 32 bytes
  byte[] of(byte[] data) {
    try {
      return ((Mac) keyed.clone()).doFinal(data);
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("a Mac of " + Jce.PROVIDER + " can be copied", e);
    }
  }
}
