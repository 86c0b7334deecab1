package io.quantumlock.domain.access;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.zip.CRC32;

/// A bearer secret: a prefix that tells its kind, 43 base62 characters (256 bits), and six more
/// that are the CRC-32 of all before, so that a typing error or a secret scanner needs no database.
public final class Token {
  private static final String BASE62 =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final int RANDOM_CHARACTERS = 43;
  private static final int CHECK_CHARACTERS = 6;
  private static final int HINT_CHARACTERS = 8;

  /// What a token opens.
  public enum Kind {
    API_KEY("qlk_", "API Key"),
    SERVICE("svc_", "service token");

    private final String prefix;
    private final String title;

    Kind(String prefix, String title) {
      this.prefix = prefix;
      this.title = title;
    }

    public String prefix() {
      return prefix;
    }

    /// What people call it.
    public String title() {
      return title;
    }
  }

  private final Kind kind;
  private final String text;

  private Token(Kind kind, String text) {
    this.kind = kind;
    this.text = text;
  }

  /// @param random must be cryptographically strong
  public static Token mint(Kind kind, RandomGenerator random) {
    var body = new StringBuilder(kind.prefix());
    for (int i = 0; i < RANDOM_CHARACTERS; i++) {
      body.append(BASE62.charAt(random.nextInt(BASE62.length())));
    }
    return new Token(kind, body + checkOf(body.toString()));
  }

  /// @return the token, or nothing where the text is not a well-formed one of that kind
  public static Optional<Token> parse(Kind kind, String text) {
    int checked = kind.prefix().length() + RANDOM_CHARACTERS;
    if (text.length() != checked + CHECK_CHARACTERS
        || !text.startsWith(kind.prefix())
        || !text.substring(kind.prefix().length()).chars().allMatch(c -> BASE62.indexOf(c) >= 0)
        || !text.substring(checked).equals(checkOf(text.substring(0, checked)))) {
      return Optional.empty();
    }
    return Optional.of(new Token(kind, text));
  }

  private static String checkOf(String body) {
    var crc = new CRC32();
    crc.update(body.getBytes(StandardCharsets.US_ASCII));
    long rest = crc.getValue();
    var digits = new char[CHECK_CHARACTERS];
    for (int i = CHECK_CHARACTERS - 1; i >= 0; i--) {
      digits[i] = BASE62.charAt((int) (rest % BASE62.length()));
      rest /= BASE62.length();
    }
    return new String(digits);
  }

  public Kind kind() {
    return kind;
  }

  /// The secret itself, for the one who is given it and for whoever takes its digest.
  public String reveal() {
    return text;
  }

  /// Its first eight characters, by which its owner recognizes it in a list.
  public String hint() {
    return text.substring(0, HINT_CHARACTERS);
  }

  /// Safe to log: the hint alone.
  @Override
  public String toString() {
    return hint() + "…";
  }
}
