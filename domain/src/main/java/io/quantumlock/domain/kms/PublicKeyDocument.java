package io.quantumlock.domain.kms;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// A public key in the forms in which others read it.
public record PublicKeyDocument(SignatureAlgorithm algorithm, PublicKey key) {
  private static final Base64.Encoder LINES =
      Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
  private static final Pattern PEM =
      Pattern.compile("-----BEGIN PUBLIC KEY-----\\s([A-Za-z0-9+/=\\s]+)-----END PUBLIC KEY-----");
  private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

  /// Reads what [#pem] writes.
  ///
  /// @throws IllegalArgumentException when it is not that, or of another algorithm
  public static PublicKeyDocument parse(SignatureAlgorithm algorithm, String pem) {
    var text = PEM.matcher(pem.strip());
    var prefix = prefix(algorithm);
    var der = text.matches() ? Base64.getMimeDecoder().decode(text.group(1)) : new byte[0];
    if (!Arrays.equals(prefix, Arrays.copyOf(der, prefix.length))) {
      throw new IllegalArgumentException("no public key of " + algorithm + " in PEM");
    }
    var raw = Arrays.copyOfRange(der, prefix.length, der.length);
    return new PublicKeyDocument(algorithm, new PublicKey(raw));
  }

  /// FIPS 204 `pkEncode`, or the 32 bytes of RFC 8032.
  public byte[] raw() {
    return key.bytes();
  }

  /// `SubjectPublicKeyInfo` of RFC 9881 (ML-DSA) and RFC 8410 (Ed25519): all that is before the key
  /// itself is the same for every key of an algorithm.
  public byte[] der() {
    var prefix = prefix(algorithm);
    return ByteBuffer.allocate(prefix.length + raw().length).put(prefix).put(raw()).array();
  }

  private static byte[] prefix(SignatureAlgorithm algorithm) {
    return HexFormat.of()
        .parseHex(
            switch (algorithm) {
              case ML_DSA_65 -> "308207b2300b0609608648016503040312038207a100";
              case ML_DSA_87 -> "30820a32300b060960864801650304031303820a2100";
              case ED25519 -> "302a300506032b6570032100";
            });
  }

  /// RFC 7468, "-----BEGIN PUBLIC KEY-----" to "-----END PUBLIC KEY-----".
  public String pem() {
    return "-----BEGIN PUBLIC KEY-----\n"
        + LINES.encodeToString(der())
        + "\n-----END PUBLIC KEY-----";
  }

  /// The members of a JSON Web Key: `AKP` of RFC 9964 (ML-DSA), `OKP` of RFC 8037 (Ed25519).
  public Map<String, String> jwk() {
    var members = new LinkedHashMap<>(required());
    members.put("alg", algorithm == SignatureAlgorithm.ED25519 ? "EdDSA" : algorithm.label());
    members.put("use", "sig");
    members.put("kid", thumbprint());
    return members;
  }

  /// SHA-256 of RFC 7638, in base64url: the same for everyone who has the key.
  public String thumbprint() {
    var canonical = new StringBuilder();
    required()
        .forEach(
            (name, value) ->
                canonical
                    .append(canonical.isEmpty() ? "{" : ",")
                    .append("\"%s\":\"%s\"".formatted(name, value)));
    var json = canonical.append('}').toString();
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      return URL.encodeToString(sha256.digest(json.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// The members that make the key what it is, in lexicographic order.
  private Map<String, String> required() {
    var members = new LinkedHashMap<String, String>();
    var encoded = URL.encodeToString(raw());
    switch (algorithm) {
      case ML_DSA_65, ML_DSA_87 -> {
        members.put("alg", algorithm.label());
        members.put("kty", "AKP");
        members.put("pub", encoded);
      }
      case ED25519 -> {
        members.put("crv", "Ed25519");
        members.put("kty", "OKP");
        members.put("x", encoded);
      }
    }
    return members;
  }
}
