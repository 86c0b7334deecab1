package io.quantumlock.adapter.crypto;

import io.quantumlock.domain.kms.KeyVersion;
import io.quantumlock.domain.kms.PublicKey;
import io.quantumlock.domain.kms.RingId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/// The one place where a sealed seed belongs: under another name it does not open.
record SeedBinding(RingId ring, int version, PublicKey publicKey) {

  static SeedBinding of(RingId ring, KeyVersion version) {
    return new SeedBinding(ring, version.number(), version.publicKey());
  }

  /// Key id, algorithm, version and public key, each after its length in four bytes, big-endian, so
  /// that no two bindings share an encoding.
  byte[] encoded() {
    var fields =
        Stream.of(ring.keyId().value(), ring.algorithm().label(), Integer.toString(version))
            .map(text -> text.getBytes(StandardCharsets.UTF_8))
            .toList();
    var key = publicKey.bytes();
    int size = fields.stream().mapToInt(field -> Integer.BYTES + field.length).sum();
    var encoded = ByteBuffer.allocate(size + Integer.BYTES + key.length);
    fields.forEach(field -> encoded.putInt(field.length).put(field));
    return encoded.putInt(key.length).put(key).array();
  }

  /// "default (ML-DSA-65), version 1"
  @Override
  public String toString() {
    return ring + ", version " + version;
  }
}
