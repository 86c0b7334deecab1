package io.quantumlock.adapter.rest.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.interfaces.ECPrivateKey;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8EncryptorBuilder;
import org.bouncycastle.util.io.pem.PemObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PemFilesTest {
  @TempDir Path folder;

  private final Authority authority = new Authority("authority");

  @ParameterizedTest
  @ValueSource(strings = {"EC", "RSA", "Ed25519"})
  void aKeyIsReadAndBelongsToItsCertificate(String kind) throws IOException {
    var files = authority.issue("localhost", kind).in(folder, kind);
    PemFiles.requireKeyOf(PemFiles.certificates(files.certificate()), PemFiles.key(files.key()));
  }

  @Test
  void neitherIsAKeyInTheFormOfOldRefused() throws IOException {
    var rsa = authority.issue("localhost", "RSA").key();
    var pkcs1 = Files.writeString(folder.resolve("rsa"), Authority.pem(rsa));
    assertThat(Files.readString(pkcs1)).contains("-----BEGIN RSA PRIVATE KEY-----");
    assertThat(PemFiles.key(pkcs1)).isEqualTo(rsa);

    var ec = (ECPrivateKey) authority.issue("localhost", "EC").key();
    var curve = SECObjectIdentifiers.secp256r1;
    var structure = new org.bouncycastle.asn1.sec.ECPrivateKey(256, ec.getS(), curve);
    var sec1 =
        Files.writeString(
            folder.resolve("ec"),
            Authority.pem(new PemObject("EC PARAMETERS", curve.getEncoded()))
                + Authority.pem(new PemObject("EC PRIVATE KEY", structure.getEncoded())));
    assertThat(PemFiles.key(sec1)).isEqualTo(ec);
  }

  @Test
  void aChainIsReadInItsOrder() throws IOException {
    var leaf = authority.issue("localhost", "EC");
    var chain =
        Files.writeString(
            folder.resolve("chain"),
            Authority.pem(leaf.certificate()) + Files.readString(authority.in(folder)));
    assertThat(PemFiles.certificates(chain)).hasSize(2).first().isEqualTo(leaf.certificate());
  }

  @Test
  void theKeyOfAnotherIsRefused() throws IOException {
    var one = authority.issue("localhost", "EC").in(folder, "one");
    var other = authority.issue("localhost", "EC").in(folder, "other");
    var chain = PemFiles.certificates(one.certificate());
    assertThatThrownBy(() -> PemFiles.requireKeyOf(chain, PemFiles.key(other.key())))
        .hasMessage("holds a key that is not that of the first certificate");
  }

  @Test
  void whatCannotBeReadSaysWhyAndQuotesNothing() throws Exception {
    var files = authority.issue("localhost", "EC").in(folder, "a");
    var half =
        Files.writeString(folder.resolve("half"), Files.readString(files.key()).substring(0, 90));
    var key = PemFiles.key(files.key());
    var locked =
        new JcaPKCS8Generator(
            key,
            new JceOpenSSLPKCS8EncryptorBuilder(JcaPKCS8Generator.AES_256_CBC)
                .setPassword("secret".toCharArray())
                .build());
    var encrypted = Files.writeString(folder.resolve("encrypted"), Authority.pem(locked));
    for (var file : new Path[] {half, encrypted, files.certificate()}) {
      assertThatThrownBy(() -> PemFiles.key(file))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("holds no private key in PEM that needs no passphrase: " + file);
    }
    assertThatThrownBy(() -> PemFiles.certificates(files.key()))
        .hasMessage("holds no certificates in PEM: " + files.key());
    assertThatThrownBy(() -> PemFiles.certificates(folder.resolve("nothing")))
        .hasMessage("is not there: " + folder.resolve("nothing"));
    assertThatThrownBy(() -> PemFiles.key(folder)).hasMessageStartingWith("cannot be read");
  }
}
