package io.quantumlock.adapter.crypto;

import io.quantumlock.domain.access.Token;
import io.quantumlock.domain.access.TokenDigest;
import io.quantumlock.domain.access.TokenDigests;
import java.nio.charset.StandardCharsets;

/// HMAC-SHA3-256 of the whole token, prefix and check characters included, as ASCII.
public final class HmacTokenDigests implements TokenDigests {
  private final Hmac hmac;

  public HmacTokenDigests(Keychain keychain) {
    hmac = Hmac.sha3(keychain.tokens());
  }

  @Override
  public TokenDigest digest(Token token) {
    return TokenDigest.of(hmac.of(token.reveal().getBytes(StandardCharsets.US_ASCII)));
  }
}
