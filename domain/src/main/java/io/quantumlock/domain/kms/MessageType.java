package io.quantumlock.domain.kms;

import io.quantumlock.domain.Rejection;
import java.util.Arrays;
import java.util.Optional;

/// What the data of a signature is.
public enum MessageType {
  /// The message itself.
  RAW,
  /// Its representative µ of FIPS 204, 64 bytes, which whoever has the public key computes: so that
  /// a large message needs not travel. The signature is the one of the message.
  EXTERNAL_MU;

  private static final int MU_BYTES = 64;

  public static Optional<MessageType> named(String name) {
    return Arrays.stream(values()).filter(type -> type.name().equals(name)).findFirst();
  }

  /// @throws Rejection.Invalid when the algorithm has no such type, or the data cannot be of it
  public void check(SignatureAlgorithm algorithm, byte[] data) {
    if (this == RAW) {
      return;
    }
    if (algorithm == SignatureAlgorithm.ED25519) {
      throw new Rejection.Invalid("message_type", "must be RAW for " + algorithm);
    }
    if (data.length != MU_BYTES) {
      throw new Rejection.Invalid("data", "must have 64 bytes for EXTERNAL_MU");
    }
  }
}
