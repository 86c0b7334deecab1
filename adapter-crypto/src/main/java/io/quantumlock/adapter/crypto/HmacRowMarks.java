package io.quantumlock.adapter.crypto;

import io.quantumlock.domain.atrest.RowMarks;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// HMAC-SHA256, cut to 16 bytes, by the JDK, which runs it on the processor's own instructions:
/// every signature waits for some of these.
public final class HmacRowMarks implements RowMarks {
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  public HmacRowMarks(Keychain keychain) {
    key = new SecretKeySpec(Purpose.MARKS.derive(keychain.tokens()), ALGORITHM);
  }

  @Override
  public byte[] of(byte[] data) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return Arrays.copyOf(mac.doFinal(data), BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no " + ALGORITHM, e);
    }
  }
}
