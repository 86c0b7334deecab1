package io.quantumlock.domain.license;

import io.quantumlock.domain.Rejection;
import java.nio.charset.StandardCharsets;

/// What the vendor keeps beside a license: a JSON object, at most 16 KiB of UTF-8. Kept and given
/// back, never looked into; whoever makes one has made sure that it is JSON.
public record Metadata(String json) {
  private static final int MOST_BYTES = 16 * 1024;

  public Metadata {
    if (json.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      throw new Rejection.Invalid("metadata", "must take at most 16 KiB");
    }
  }
}
