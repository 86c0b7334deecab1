package io.quantumlock.adapter.rest.network;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import nl.altindag.ssl.SSLFactory;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.OperatorException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// Makes certificates, as an authority does whom somebody may trust.
public final class Authority {
  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
  private static final Instant FAR_AWAY = Instant.parse("2099-01-01T00:00:00Z");
  private static final GeneralNames HERE =
      new GeneralNames(
          new GeneralName[] {
            new GeneralName(GeneralName.dNSName, "localhost"),
            new GeneralName(GeneralName.iPAddress, "127.0.0.1")
          });

  private final KeyPair keys = keys("EC");
  private final X500Name name;
  private final X509Certificate certificate;

  public Authority(String name) {
    this.name = new X500Name("CN=" + name);
    certificate = sign(this.name, keys, FAR_AWAY, true);
  }

  /// A certificate for this machine, and its key.
  public record Identity(X509Certificate certificate, PrivateKey key) {
    /// @return `name.crt` and `name.key`, in PEM
    public TlsFiles in(Path folder, String name) throws IOException {
      var files =
          new TlsFiles(
              folder.resolve(name + ".crt"), folder.resolve(name + ".key"), Optional.empty());
      Files.writeString(files.certificate(), pem(certificate));
      Files.writeString(files.key(), pem(new JcaPKCS8Generator(key, null)));
      return files;
    }
  }

  /// @param kind of the key: `EC`, `RSA`, `Ed25519`
  public Identity issue(String subject, String kind) {
    return issue(subject, kind, FAR_AWAY);
  }

  public Identity issue(String subject, String kind, Instant until) {
    var pair = keys(kind);
    return new Identity(sign(new X500Name("CN=" + subject), pair, until, false), pair.getPrivate());
  }

  /// @return its own certificate, in PEM
  public Path in(Path folder) throws IOException {
    return Files.writeString(folder.resolve("authority.pem"), pem(certificate));
  }

  /// For a caller who trusts this authority.
  public SSLContext trusting() {
    return SSLFactory.builder().withTrustMaterial(certificate).build().getSslContext();
  }

  /// For a caller who trusts this authority, and has a certificate of his own.
  public SSLContext trusting(Identity own) {
    return SSLFactory.builder()
        .withTrustMaterial(certificate)
        .withIdentityMaterial(own.key(), "unused".toCharArray(), own.certificate())
        .build()
        .getSslContext();
  }

  private X509Certificate sign(X500Name subject, KeyPair pair, Instant until, boolean isAuthority) {
    try {
      var builder =
          new JcaX509v3CertificateBuilder(
              name,
              BigInteger.valueOf(System.nanoTime()),
              Date.from(LONG_AGO),
              Date.from(until),
              subject,
              pair.getPublic());
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(isAuthority));
      builder.addExtension(Extension.subjectAlternativeName, false, HERE);
      var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate());
      return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    } catch (GeneralSecurityException | OperatorException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair keys(String kind) {
    try {
      var generator = KeyPairGenerator.getInstance(kind);
      switch (kind) {
        case "EC" -> generator.initialize(256);
        case "RSA" -> generator.initialize(2048);
        default -> {} // of one size
      }
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static String pem(Object object) throws IOException {
    var text = new StringWriter();
    try (var writer = new JcaPEMWriter(text)) {
      writer.writeObject(object);
    }
    return text.toString();
  }
}
