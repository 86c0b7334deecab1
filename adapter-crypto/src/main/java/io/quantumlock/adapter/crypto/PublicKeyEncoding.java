package io.quantumlock.adapter.crypto;

import io.quantumlock.domain.kms.PublicKey;
import io.quantumlock.domain.kms.SignatureAlgorithm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/// Public keys as others read them: `SubjectPublicKeyInfo` of RFC 9881 (ML-DSA) and RFC 8410
/// (Ed25519).
public final class PublicKeyEncoding {
  private static final Base64.Encoder LINES =
      Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

  private static final ASN1ObjectIdentifier ID_ED25519 = new ASN1ObjectIdentifier("1.3.101.112");

  private PublicKeyEncoding() {}

  /// @return RFC 7468, "-----BEGIN PUBLIC KEY-----" to "-----END PUBLIC KEY-----"
  public static String pem(SignatureAlgorithm algorithm, PublicKey key) {
    return "-----BEGIN PUBLIC KEY-----\n"
        + LINES.encodeToString(der(algorithm, key))
        + "\n-----END PUBLIC KEY-----";
  }

  static byte[] der(SignatureAlgorithm algorithm, PublicKey key) {
    try {
      return new SubjectPublicKeyInfo(new AlgorithmIdentifier(oid(algorithm)), key.bytes())
          .getEncoded("DER");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ASN1ObjectIdentifier oid(SignatureAlgorithm algorithm) {
    return switch (algorithm) {
      case ML_DSA_65 -> NISTObjectIdentifiers.id_ml_dsa_65;
      case ML_DSA_87 -> NISTObjectIdentifiers.id_ml_dsa_87;
      case ED25519 -> ID_ED25519;
    };
  }
}
