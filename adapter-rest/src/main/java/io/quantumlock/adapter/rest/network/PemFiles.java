package io.quantumlock.adapter.rest.network;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.regex.Pattern;
import nl.altindag.ssl.pem.util.PemUtils;

/// Reads what OpenSSL and the makers of certificates write. Each throws an
/// [IllegalArgumentException] whose message follows the name of the file's setting, and never
/// quotes what is in it.
public final class PemFiles {
  /// Written by `openssl ecparam` before the key, which names the curve again.
  private static final Pattern CURVE =
      Pattern.compile("-----BEGIN EC PARAMETERS-----[^-]*-----END EC PARAMETERS-----");

  private static final byte[] TO_SIGN = {1};

  private PemFiles() {}

  /// @return at least one
  public static List<X509Certificate> certificates(Path file) {
    var text = read(file);
    try {
      return PemUtils.parseCertificate(text);
    } catch (RuntimeException e) { // the library's own, of several kinds
      throw new IllegalArgumentException("holds no certificates in PEM: " + file, e);
    }
  }

  public static PrivateKey key(Path file) {
    var text = CURVE.matcher(read(file)).replaceAll("");
    try {
      return PemUtils.parsePrivateKey(text);
    } catch (RuntimeException e) { // the library's own, of several kinds
      throw new IllegalArgumentException(
          "holds no private key in PEM that needs no passphrase: " + file, e);
    }
  }

  /// @throws IllegalArgumentException unless it is the key of the first of these
  public static void requireKeyOf(List<X509Certificate> chain, PrivateKey key) {
    if (!canSignFor(chain.getFirst(), key)) {
      throw new IllegalArgumentException("holds a key that is not that of the first certificate");
    }
  }

  /// What one signs, the other verifies: a private key need not say what its public key is.
  private static boolean canSignFor(X509Certificate certificate, PrivateKey key) {
    try {
      var signature = Signature.getInstance(algorithm(key));
      signature.initSign(key);
      signature.update(TO_SIGN);
      var signed = signature.sign();
      signature.initVerify(certificate.getPublicKey());
      signature.update(TO_SIGN);
      return signature.verify(signed);
    } catch (GeneralSecurityException e) {
      return false; // keys of different kinds
    }
  }

  private static String algorithm(PrivateKey key) {
    return switch (key.getAlgorithm()) {
      case "RSA" -> "SHA256withRSA";
      case "EC" -> "SHA256withECDSA";
      default -> key.getAlgorithm();
    };
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (NoSuchFileException e) {
      throw new IllegalArgumentException("is not there: " + file, e);
    } catch (AccessDeniedException e) {
      throw new IllegalArgumentException("may not be read by this user: " + file, e);
    } catch (IOException e) {
      throw new IllegalArgumentException("cannot be read: " + e, e);
    }
  }
}
