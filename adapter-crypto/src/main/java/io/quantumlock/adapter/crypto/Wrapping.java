package io.quantumlock.adapter.crypto;

import io.quantumlock.domain.atrest.AlteredRow;
import io.quantumlock.domain.atrest.Ciphertext;
import io.quantumlock.domain.atrest.MasterKeyId;
import io.quantumlock.domain.atrest.SealedSecret;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;

/// Seals root secrets under a master key, each bound to its name and to the key's.
final class Wrapping {
  private final MasterKeyId masterKey;
  private final Aes aes;

  Wrapping(MasterKey masterKey) {
    this.masterKey = masterKey.id();
    aes = new Aes(masterKey.derive(Purpose.WRAP));
  }

  List<SealedSecret> seal(List<RootKey> keys, SecureRandom random) {
    return keys.stream()
        .map(
            key ->
                new SealedSecret(
                    key.id(),
                    masterKey,
                    new Ciphertext(aes.seal(key.bytes(), binding(key.id().toString()), random))))
        .toList();
  }

  /// @throws AlteredRow when this is not what was sealed
  RootKey open(SealedSecret secret) {
    return aes.open(secret.content().bytes(), binding(secret.id().toString()))
        .filter(bytes -> bytes.length == RootKey.BYTES)
        .map(bytes -> new RootKey(secret.id(), bytes))
        .orElseThrow(
            () ->
                new AlteredRow(
                    "root secret for %s, under master key %s".formatted(secret.id(), masterKey),
                    "it does not open: it was altered, or moved from another place"));
  }

  private byte[] binding(String id) {
    return ("quantumlock/root/v1: " + id + ", under " + masterKey).getBytes(StandardCharsets.UTF_8);
  }
}
