package io.quantumlock.domain.atrest;

/// A root secret under a master key.
public record SealedSecret(SecretId id, MasterKeyId masterKey, Ciphertext content) {}
