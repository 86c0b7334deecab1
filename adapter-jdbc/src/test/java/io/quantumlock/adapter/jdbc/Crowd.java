package io.quantumlock.adapter.jdbc;

import io.quantumlock.domain.customer.CustomerId;
import io.quantumlock.domain.customer.Plan;
import io.quantumlock.domain.customer.Profiles;
import io.quantumlock.domain.license.LicenseKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/// A customer of PostgreSQL with millions of licenses, made past the ports.
record Crowd(CustomerId owner, int licenses) {

  static Crowd of(int licenses, DatabaseSettings settings) throws SQLException {
    try (var database = Database.open(settings)) {
      var owner = database.customers().add(Profiles.named("crowd"), Plan.FREE, Instant.now()).id();
      TestDatabases.execute(
          settings,
          """
          insert into license
          select %d, 'QCOS' || regexp_replace(upper(md5(n::text)), '(.{4})', '-\\1', 'g'), n,
            'user' || n || '@example.com', array['premium', 'api_access'], null,
            now(), now() + interval '365' day, 1, 0, repeat(md5('s' || n), 4), 0.9847
          from generate_series(1, %d) n;
          analyze license
          """
              .formatted(owner.value(), licenses));
      return new Crowd(owner, licenses);
    }
  }

  /// The key of any of them.
  LicenseKey anyKey() {
    int number = ThreadLocalRandom.current().nextInt(licenses) + 1;
    var hex = HexFormat.of().withUpperCase().formatHex(md5(Integer.toString(number)));
    return new LicenseKey("QCOS" + hex.replaceAll("(.{4})", "-$1"));
  }

  private static byte[] md5(String text) {
    try {
      return MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
