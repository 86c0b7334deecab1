package io.quantumlock.domain.fingerprint;

import java.nio.charset.StandardCharsets;

/// Encoded as "name/version/attempt".
public record NamedSubject(String name) implements FingerprintSubject {

  @Override
  public byte[] encode(int version, int attempt) {
    return (name + "/" + version + "/" + attempt).getBytes(StandardCharsets.UTF_8);
  }
}
