package io.quantumlock.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.domain.access.Token.Kind;
import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TokenTest {
  /// Their last six characters are zlib's CRC-32 of all before, in base 62.
  private static final String API_KEY = "qlk_ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopq2mxIAl";

  private static final String SERVICE = "svc_ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopq23JAoI";

  private final Random random = new Random(20260101);

  @ParameterizedTest
  @EnumSource
  void aMintedTokenHasItsShapeAndIsReadAgain(Kind kind) {
    var minted = Token.mint(kind, random);
    var read = Token.parse(kind, minted.reveal()).orElseThrow();

    assertThat(minted.reveal()).matches(kind.prefix() + "[0-9A-Za-z]{49}");
    assertThat(minted.kind()).isEqualTo(kind);
    assertThat(read.reveal()).isEqualTo(minted.reveal());
    assertThat(read.kind()).isEqualTo(kind);
  }

  @Test
  void allOfItsBodyIsRandom() {
    for (int position = 4; position < 47; position++) {
      var characters = new HashSet<Character>();
      for (int i = 0; i < 1_000; i++) {
        characters.add(Token.mint(Kind.API_KEY, random).reveal().charAt(position));
      }
      assertThat(characters).hasSize(62);
    }
  }

  @Test
  void theCheckIsTheWellKnownCrc32() {
    assertThat(Token.parse(Kind.API_KEY, API_KEY)).isPresent();
    assertThat(Token.parse(Kind.SERVICE, SERVICE)).isPresent();
    assertThat(Token.mint(Kind.API_KEY, () -> 0).reveal())
        .isEqualTo("qlk_" + "0".repeat(43) + "4YDlGO");
  }

  @Test
  void oneKindIsNotTakenForAnother() {
    assertThat(Token.parse(Kind.SERVICE, API_KEY)).isEmpty();
    assertThat(Token.parse(Kind.API_KEY, SERVICE)).isEmpty();
    assertThat(Token.parse(Kind.SERVICE, "svc_" + API_KEY.substring(4))).isEmpty();
  }

  @Test
  void everyChangeOfOneCharacterIsFound() {
    for (int i = 0; i < API_KEY.length(); i++) {
      for (char c = ' '; c <= '\u00ff'; c++) {
        var changed = API_KEY.substring(0, i) + c + API_KEY.substring(i + 1);

        assertThat(Token.parse(Kind.API_KEY, changed).isPresent())
            .as(changed)
            .isEqualTo(changed.equals(API_KEY));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "qlk_", "qlk_abc123def456", API_KEY + "0", " " + API_KEY, "\0"})
  void whatHasAnotherShapeIsNone(String text) {
    assertThat(Token.parse(Kind.API_KEY, text)).isEmpty();
  }

  @Test
  void oneThatWasCutIsNone() {
    for (int length = 0; length < API_KEY.length(); length++) {
      assertThat(Token.parse(Kind.API_KEY, API_KEY.substring(0, length))).isEmpty();
    }
  }

  @Test
  void itsTextGivesAwayNoMoreThanTheHint() {
    var token = Token.parse(Kind.API_KEY, API_KEY).orElseThrow();

    assertThat(token.hint()).isEqualTo("qlk_ABCD");
    assertThat(token).hasToString("qlk_ABCD…");
  }
}
