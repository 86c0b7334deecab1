package io.quantumlock.adapter.crypto;

/// Master keys of tests.
final class MasterKeys {
  /// 00 01 02 … 1f: golden values are pinned under it.
  static final MasterKey GOLDEN = MasterKey.of(goldenBytes());

  private MasterKeys() {}

  static byte[] goldenBytes() {
    var bytes = new byte[MasterKey.BYTES];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) i;
    }
    return bytes;
  }
}
