package io.quantumlock.domain.license;

import io.quantumlock.domain.customer.CustomerId;
import io.quantumlock.domain.fingerprint.FingerprintSubject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// What was granted, to whom, by whom and until when: all that the fingerprint covers. Changing any
/// of it makes another fingerprint.
public record Terms(
    CustomerId owner, LicenseKey key, EndCustomerId endCustomer, Features features, Term term)
    implements FingerprintSubject {

  private static final int TYPICAL = 256;

  /// Every part is led by its length in bytes (four, big-endian); numbers take eight bytes,
  /// instants are microseconds since 1970-01-01T00:00Z, the features are led by their count.
  @Override
  public byte[] encode(int version, int attempt) {
    var out = new ByteArrayOutputStream(TYPICAL);
    put(out, version);
    put(out, owner.value());
    put(out, key.text());
    put(out, endCustomer.value());
    put(out, features.names().size());
    features.names().forEach(name -> put(out, name));
    put(out, micros(term.issuedAt()));
    put(out, micros(term.validUntil()));
    put(out, attempt);
    return out.toByteArray();
  }

  private static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }

  private static void put(ByteArrayOutputStream out, long number) {
    write(out, Long.BYTES, Integer.BYTES);
    write(out, number, Long.BYTES);
  }

  private static void put(ByteArrayOutputStream out, String text) {
    var part = text.getBytes(StandardCharsets.UTF_8);
    write(out, part.length, Integer.BYTES);
    out.writeBytes(part);
  }

  private static void write(ByteArrayOutputStream out, long number, int bytes) {
    for (int i = bytes - 1; i >= 0; i--) {
      out.write((int) (number >>> (Byte.SIZE * i)));
    }
  }
}
