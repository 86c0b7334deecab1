package io.quantumlock.benchmark;

import io.quantumlock.domain.kms.SignatureAlgorithm;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// Why Ed25519 is BouncyCastle's, whoever signs by ML-DSA.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Ed25519Benchmark {
  private final SigningKit kit = new SigningKit("bouncycastle", SignatureAlgorithm.ED25519);
  private final KeyPair jdk;
  private final byte[] signature;

  public Ed25519Benchmark() {
    try {
      jdk = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      signature = signByJdk();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Benchmark
  public byte[] sign() {
    return kit.sign();
  }

  @Benchmark
  public boolean verify() {
    return kit.verify();
  }

  @Benchmark
  public byte[] jdkSign() throws GeneralSecurityException {
    return signByJdk();
  }

  private byte[] signByJdk() throws GeneralSecurityException {
    var signer = Signature.getInstance("Ed25519");
    signer.initSign(jdk.getPrivate());
    signer.update(SigningKit.DATA);
    return signer.sign();
  }

  @Benchmark
  public boolean jdkVerify() throws GeneralSecurityException {
    var verifier = Signature.getInstance("Ed25519");
    verifier.initVerify(jdk.getPublic());
    verifier.update(SigningKit.DATA);
    return verifier.verify(signature);
  }
}
