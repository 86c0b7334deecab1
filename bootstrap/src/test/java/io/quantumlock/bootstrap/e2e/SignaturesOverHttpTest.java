package io.quantumlock.bootstrap.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.params.MLDSAParameters;
import org.bouncycastle.crypto.params.MLDSAPublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.signers.MLDSASigner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What a client sees of signatures, whichever engine makes them: other libraries verify them with
/// the public key that is given out, and nothing that is no signature is more than that.
class SignaturesOverHttpTest {
  private static final byte[] DATA = "what is signed".getBytes(UTF_8);
  private static final List<String> ALGORITHMS = List.of("ML-DSA-65", "ML-DSA-87", "ED25519");
  private static final int HINT_BYTES = 61; // ω + k of ML-DSA-65

  @TempDir static Path home;
  private static final Map<String, Node> nodes = new TreeMap<>();

  @BeforeAll
  static void start() {
    for (var engine : List.of("auto", "bouncycastle", "jdk")) {
      nodes.put(engine, Node.in(home.resolve(engine), Map.of("QUANTUMLOCK_KMS_ENGINE", engine)));
    }
  }

  @AfterAll
  static void end() {
    nodes.values().forEach(Node::close);
  }

  static Stream<Arguments> all() {
    return Stream.of("auto", "bouncycastle", "jdk")
        .flatMap(engine -> ALGORITHMS.stream().map(algorithm -> Arguments.of(engine, algorithm)));
  }

  private static Signing signing(String engine, String algorithm) {
    var node = Objects.requireNonNull(nodes.get(engine));
    return new Signing(node.caller(node.service("signer")), algorithm);
  }

  @ParameterizedTest
  @MethodSource("all")
  void theJdkVerifiesWithThePem(String engine, String algorithm) throws GeneralSecurityException {
    var signing = signing(engine, algorithm);
    var verifier = Signature.getInstance(algorithm);
    var key = new X509EncodedKeySpec(signing.publicKeyFromPem());
    verifier.initVerify(KeyFactory.getInstance(algorithm).generatePublic(key));
    verifier.update(DATA);

    assertThat(verifier.verify(signing.sign(DATA))).isTrue();
  }

  @ParameterizedTest
  @MethodSource("all")
  void bouncyCastleVerifiesWithTheJwk(String engine, String algorithm) {
    var signing = signing(engine, algorithm);
    var key = signing.publicKeyFromJwk();
    var signature = signing.sign(DATA);

    assertThat(bouncyCastleVerifies(algorithm, key, signature)).isTrue();
    signature[0] ^= 1;
    assertThat(bouncyCastleVerifies(algorithm, key, signature)).isFalse();
  }

  private static boolean bouncyCastleVerifies(String algorithm, byte[] key, byte[] signature) {
    if (algorithm.equals("ED25519")) {
      var verifier = new Ed25519Signer();
      verifier.init(false, new Ed25519PublicKeyParameters(key));
      verifier.update(DATA, 0, DATA.length);
      return verifier.verifySignature(signature);
    }
    var parameters =
        algorithm.equals("ML-DSA-65") ? MLDSAParameters.ml_dsa_65 : MLDSAParameters.ml_dsa_87;
    var verifier = new MLDSASigner();
    verifier.init(false, new MLDSAPublicKeyParameters(parameters, key));
    verifier.update(DATA, 0, DATA.length);
    return verifier.verifySignature(signature);
  }

  @ParameterizedTest
  @MethodSource("all")
  void twoSignaturesOfOneMessageDifferWhereTheyAreHedged(String engine, String algorithm) {
    var signing = signing(engine, algorithm);

    assertThat(Arrays.equals(signing.sign(DATA), signing.sign(DATA)))
        .isEqualTo(algorithm.equals("ED25519"));
  }

  @ParameterizedTest
  @MethodSource("all")
  void whatIsNoSignatureIsNotValid(String engine, String algorithm) {
    var signing = signing(engine, algorithm);
    var signature = signing.sign(DATA);
    assertThat(signing.verify(DATA, signature).get("valid")).isEqualTo("true");

    var lengths =
        IntStream.of(0, 1, signature.length - 1, signature.length + 1, 2 * signature.length)
            .mapToObj(length -> Arrays.copyOf(signature, length));
    var flipped =
        IntStream.range(0, 16).mapToObj(i -> flipped(signature, i * (signature.length - 1) / 15));
    var hints =
        IntStream.range(1, Math.min(HINT_BYTES, signature.length))
            .filter(i -> i % 6 == 1)
            .mapToObj(i -> flipped(signature, signature.length - i));
    assertThat(Stream.of(lengths, flipped, hints).flatMap(forged -> forged))
        .allSatisfy(
            forged -> {
              var answer = signing.verify(DATA, forged);
              assertThat(answer.status()).isEqualTo(200);
              assertThat(answer.get("valid")).isEqualTo("false");
            });
  }

  private static byte[] flipped(byte[] signature, int at) {
    var flipped = signature.clone();
    flipped[at] ^= (byte) 0x81;
    return flipped;
  }

  @ParameterizedTest
  @MethodSource("all")
  void aSignatureIsNoneOfAnotherAlgorithm(String engine, String algorithm) {
    var signing = signing(engine, algorithm);
    var signature = signing.sign(DATA);

    assertThat(ALGORITHMS)
        .filteredOn(other -> !other.equals(algorithm))
        .allSatisfy(
            other -> {
              var answer = signing.verify(DATA, signature, other);
              assertThat(answer.status()).isEqualTo(200);
              assertThat(answer.get("valid")).isEqualTo("false");
            });
    assertThat(Stream.of("ml-dsa-65", "ML-DSA", "ML_DSA_65", "Ed25519", "2.16.840.1.101.3.4.3.18"))
        .allSatisfy(
            unknown -> {
              var answer = signing.verify(DATA, signature, unknown);
              assertThat(answer.status()).isEqualTo(400);
              assertThat(answer.fields()).containsExactly("algorithm");
            });
  }
}
