package io.quantumlock.bootstrap.command;

import io.quantumlock.domain.kms.KeyId;
import io.quantumlock.domain.kms.RingId;
import io.quantumlock.domain.kms.SignatureAlgorithm;
import picocli.CommandLine.Option;

/// Which key a command is about.
final class RingOptions {
  @Option(
      names = "--key-id",
      defaultValue = "default",
      description = "The key's id (default: ${DEFAULT-VALUE}).")
  private KeyId keyId = KeyId.DEFAULT;

  @Option(
      names = "--algorithm",
      defaultValue = "ML-DSA-65",
      description = "ML-DSA-65 (the default), ML-DSA-87 or ED25519.")
  private SignatureAlgorithm algorithm = SignatureAlgorithm.ML_DSA_65;

  RingId id() {
    return new RingId(keyId, algorithm);
  }
}
