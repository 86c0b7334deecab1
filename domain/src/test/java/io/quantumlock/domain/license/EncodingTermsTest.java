package io.quantumlock.domain.license;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.domain.customer.CustomerId;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class EncodingTermsTest {
  private static final Instant START = Instant.parse("2025-06-15T10:30:00.123456Z");
  private static final LicenseKey KEY =
      new LicenseKey("QCOS-41FB-639F-C30B-14E3-6342-7B3E-6426-9320");

  private static Terms terms(long owner, String user, List<String> features, Term term) {
    return new Terms(
        new CustomerId(owner), KEY, new EndCustomerId(user), new Features(features), term);
  }

  private static String hex(Terms terms, int version, int attempt) {
    return HexFormat.of().formatHex(terms.encode(version, attempt));
  }

  /// The bytes were written down by a program of its own. Licenses out there depend on them.
  @Test
  void theBytesAreTheseForever() {
    var terms = terms(7, "zoë@acmecorp.com", List.of("premium", "🔐"), Term.starting(START, 365));

    assertThat(hex(terms, 1, 3))
        .isEqualTo(
            """
            0000000800000000000000010000000800000000000000070000002c51434f53\
            2d343146422d363339462d433330422d313445332d363334322d374233452d36\
            3432362d39333230000000117a6fc3ab4061636d65636f72702e636f6d000000\
            080000000000000002000000077072656d69756d00000004f09f949000000008\
            00063799c2ed5c4000000008000654484f013c40000000080000000000000003\
            """);
  }

  @Test
  void everyPartTellsInTheEncoding() {
    var term = Term.starting(START, 365);
    var other = new LicenseKey(KEY.text().replace('0', '1'));
    var encodings =
        Stream.of(
            hex(terms(1, "u", List.of("a"), term), 1, 0),
            hex(terms(1, "u", List.of("a"), term), 2, 0),
            hex(terms(1, "u", List.of("a"), term), 1, 1),
            hex(terms(2, "u", List.of("a"), term), 1, 0),
            hex(terms(1, "v", List.of("a"), term), 1, 0),
            hex(terms(1, "u", List.of("b"), term), 1, 0),
            hex(terms(1, "u", List.of("a", "b"), term), 1, 0),
            hex(terms(1, "u", List.of("b", "a"), term), 1, 0),
            hex(terms(1, "u", List.of("a"), Term.starting(START, 366)), 1, 0),
            hex(terms(1, "u", List.of("a"), Term.starting(START.plusNanos(1000), 365)), 1, 0),
            hex(
                new Terms(new CustomerId(1), other, new EndCustomerId("u"), Features.of("a"), term),
                1,
                0));

    assertThat(encodings).doesNotHaveDuplicates();
  }

  /// Terms of few letters and digits, so that "ab" stands against "a", "b" over and over.
  @Test
  void termsThatLookAlikeNeverShareAnEncoding() {
    var random = new Random(20260101);
    var seen = new HashMap<String, List<Object>>();
    for (int i = 0; i < 100_000; i++) {
      int attempt = random.nextInt(2);
      var terms =
          terms(
              1 + random.nextInt(2),
              letters(random),
              Stream.generate(() -> letters(random)).limit(random.nextInt(4)).toList(),
              Term.starting(START, 1 + random.nextInt(2)));
      var subject = List.<Object>of(terms, attempt);

      assertThat(seen.merge(hex(terms, 1, attempt), subject, (first, _) -> first))
          .isEqualTo(subject);
    }
    assertThat(seen).hasSizeGreaterThan(1_000);
  }

  private static String letters(Random random) {
    var letters = new StringBuilder();
    do {
      letters.append("ab\u00e9".charAt(random.nextInt(3)));
    } while (random.nextInt(2) == 0 && letters.length() < 4);
    return letters.toString();
  }
}
