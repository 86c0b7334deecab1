package io.quantumlock.domain.kms;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.atrest.AlteredRow;
import java.util.Optional;

/// A ring with a row that somebody altered.
///
/// @param keyIdText as the row has it
/// @param algorithm as the row has it
public record RefusedRing(String keyIdText, String algorithm, AlteredRow reason) {

  /// @return nothing where no key can have this id
  public Optional<KeyId> keyId() {
    try {
      return Optional.of(new KeyId(keyIdText));
    } catch (Rejection.Invalid e) {
      return Optional.empty();
    }
  }
}
