package io.quantumlock.adapter.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.domain.access.Token;
import io.quantumlock.domain.access.TokenDigest;
import java.security.GeneralSecurityException;
import java.util.Random;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class HmacTokenDigestsTest {
  private static final Token TOKEN =
      Token.parse(Token.Kind.API_KEY, "qlk_" + "A".repeat(43) + "2a1z89").orElseThrow();

  private final HmacTokenDigests digests = new HmacTokenDigests(Keychains.GOLDEN);

  /// Computed with Python's hmac module.
  @Test
  void aDigestStaysTheSameForever() {
    assertThat(digests.digest(TOKEN).hex())
        .isEqualTo("4ebf0c45239bb198dfe4a3fd5ab7e1a01495c9f5af67f0ab49b049d419ebb798");
  }

  @Test
  void theJdkTakesTheSameDigests() throws GeneralSecurityException {
    var mac = Mac.getInstance("HmacSHA3-256");
    mac.init(new SecretKeySpec(MasterKeys.GOLDEN.derive(Purpose.TOKENS), "HmacSHA3-256"));
    var random = new Random(1);
    for (int i = 0; i < 100; i++) {
      var token = Token.mint(Token.Kind.SERVICE, random);

      assertThat(digests.digest(token))
          .isEqualTo(TokenDigest.of(mac.doFinal(token.reveal().getBytes(US_ASCII))));
    }
  }

  @Test
  void manyTakeDigestsAtOnce() {
    var random = new Random(2);
    var tokens =
        Stream.generate(() -> Token.mint(Token.Kind.API_KEY, random)).limit(20_000).toList();
    var oneByOne = tokens.stream().map(digests::digest).toList();

    assertThat(tokens.parallelStream().map(digests::digest).toList()).isEqualTo(oneByOne);
  }

  @Test
  void anotherMasterKeyTakesAnotherDigest() {
    assertThat(new HmacTokenDigests(Keychains.random()).digest(TOKEN))
        .isNotEqualTo(digests.digest(TOKEN));
  }
}
