package io.quantumlock.adapter.crypto;

import static io.quantumlock.domain.kms.SignatureAlgorithm.ED25519;
import static io.quantumlock.domain.kms.SignatureAlgorithm.ML_DSA_65;
import static io.quantumlock.domain.kms.SignatureAlgorithm.ML_DSA_87;

import io.quantumlock.domain.kms.SignatureAlgorithm;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.crypto.digests.SHA3Digest;

/// The test that every algorithm passes at the start, or nothing is signed: a given seed makes the
/// known key pair and, without hedging, the known signature, which verifies; a forged one does not.
final class KnownAnswers {
  private static final HexFormat HEX = HexFormat.of();

  /// Wycheproof, `mldsa_65_sign_seed_test.json` and `mldsa_87_sign_seed_test.json`, case 1; RFC
  /// 8032, section 7.1, test 2.
  static final List<Answer> ALL =
      List.of(
          new Answer(
              ML_DSA_65,
              "2a".repeat(32),
              "48656c6c6f20776f726c64",
              "1d03e2a9e7c138287c5df09602562d02b94a8cc38a612d97a0922f554b0e2cee",
              "77c944aaa59ead1318b9eeee229db108765f12000b49535756e2513d0e94de03"),
          new Answer(
              ML_DSA_87,
              "2a".repeat(32),
              "48656c6c6f20776f726c64",
              "7088897cb91d5ff3855277bdf1d0a3f13ce7f215f14b557d268c8b6192ee604a",
              "b617aa4d54db7c3e12ca751154ae3d4d50f5455db50b37b2736edbf8a648eecd"),
          new Answer(
              ED25519,
              "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
              "72",
              "b4f403514003c9ce67e0c3552e21ebfde117f88a550a03f1a387bfb495c0a35d",
              "4aba429a5f8c1b3f11c264bd5906b695f5f6a13987a08761ffcabfe2bd8a8599"));

  private KnownAnswers() {}

  /// On BouncyCastle, and by whatever else verifies.
  ///
  /// @throws IllegalStateException naming the algorithm that fails
  static void check() {
    check(Engine.BOUNCY_CASTLE);
    for (var answer : ALL) {
      switch (answer.algorithm()) {
        case ML_DSA_65 -> answer.check(MatrixMlDsa.ML_DSA_65);
        case ML_DSA_87 -> answer.check(MatrixMlDsa.ML_DSA_87);
        case ED25519 -> {} // verified by who signed
      }
    }
  }

  /// @throws IllegalStateException naming the algorithm that fails
  static void check(Engine engine) {
    ALL.forEach(answer -> answer.check(engine.scheme(answer.algorithm())));
  }

  /// In hex; of public key and signature only the SHA3-256.
  record Answer(
      SignatureAlgorithm algorithm,
      String seed,
      String message,
      String publicKey,
      String signature) {

    void check(Scheme scheme) {
      var data = HEX.parseHex(message);
      var key = scheme.expand(HEX.parseHex(seed));
      expect(digest(key.publicKey()).equals(publicKey), "the public key of a known seed");
      var signed = key.sign(data, new Zeros());
      expect(digest(signed).equals(signature), "the signature of a known message");
      expect(scheme.verify(key.publicKey(), data, signed), "that a true signature is one");
      signed[0] ^= 1;
      expect(!scheme.verify(key.publicKey(), data, signed), "that a forged signature is none");
    }

    private void expect(boolean held, String what) {
      if (!held) {
        throw new IllegalStateException(
            "The self-test of " + algorithm + " failed: it does not find " + what);
      }
    }

    private static String digest(byte[] data) {
      var sha3 = new SHA3Digest(256);
      sha3.update(data, 0, data.length);
      var digest = new byte[sha3.getDigestSize()];
      sha3.doFinal(digest, 0);
      return HEX.formatHex(digest);
    }
  }
}
