package io.quantumlock.adapter.crypto;

import io.quantumlock.domain.atrest.RowMarks;
import java.util.Arrays;

/// HMAC-SHA256, cut to 16 bytes.
public final class HmacRowMarks implements RowMarks {
  private final Hmac hmac;

  public HmacRowMarks(Keychain keychain) {
    hmac = Hmac.sha2(Purpose.MARKS.derive(keychain.tokens()));
  }

  @Override
  public byte[] of(byte[] data) {
    return Arrays.copyOf(hmac.of(data), BYTES);
  }
}
