package io.quantumlock.adapter.crypto;

import org.bouncycastle.crypto.digests.SHA3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/// HMAC-SHA3-256 under one key, for any number of threads.
final class HmacSha3 {
  private final KeyParameter key;

  HmacSha3(byte[] key) {
    this.key = new KeyParameter(key);
  }

  /// @return 32 bytes
  byte[] of(byte[] data) {
    var hmac = new HMac(new SHA3Digest(256));
    hmac.init(key);
    hmac.update(data, 0, data.length);
    var mac = new byte[hmac.getMacSize()];
    hmac.doFinal(mac, 0);
    return mac;
  }
}
