package io.quantumlock.adapter.crypto;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// HMAC under one key, for any number of threads; by the JDK, which runs it on the processor's own
/// instructions: every request waits for some of these.
final class Hmac {
  private final SecretKeySpec key;

  private Hmac(byte[] key, String algorithm) {
    this.key = new SecretKeySpec(key, algorithm);
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
      var mac = Mac.getInstance(key.getAlgorithm(), Jce.PROVIDER);
      mac.init(key);
      return mac.doFinal(data);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no " + key.getAlgorithm(), e);
    }
  }
}
