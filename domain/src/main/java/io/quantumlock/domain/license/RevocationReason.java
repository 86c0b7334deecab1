package io.quantumlock.domain.license;

import io.quantumlock.domain.PlainText;

/// Why a license was revoked, in the vendor's words: 1 to 500 characters.
public record RevocationReason(String text) {
  public RevocationReason {
    PlainText.lines("reason", text, 1, 500);
  }
}
