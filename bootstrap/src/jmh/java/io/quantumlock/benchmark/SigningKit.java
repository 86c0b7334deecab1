package io.quantumlock.benchmark;

import io.quantumlock.adapter.crypto.BouncyCastleSigningKeys;
import io.quantumlock.adapter.crypto.EngineSigner;
import io.quantumlock.adapter.crypto.EngineVerifier;
import io.quantumlock.adapter.crypto.Engines;
import io.quantumlock.adapter.crypto.Keychain;
import io.quantumlock.adapter.crypto.MasterKey;
import io.quantumlock.adapter.jdbc.Database;
import io.quantumlock.adapter.jdbc.DatabaseSettings;
import io.quantumlock.domain.kms.KeyId;
import io.quantumlock.domain.kms.KeyVersion;
import io.quantumlock.domain.kms.RingId;
import io.quantumlock.domain.kms.SignatureAlgorithm;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

/// Signs and verifies a short message through the ports, with a key that is open already.
final class SigningKit {
  static final byte[] DATA = "what is signed".getBytes(StandardCharsets.UTF_8);
  private static final int SIGNATURES = 64;

  private final EngineSigner signer;
  private final EngineVerifier verifier;
  private final RingId ring;
  private final KeyVersion key;
  private final byte[][] signatures;
  private int next;

  SigningKit(String engine, SignatureAlgorithm algorithm) {
    var database = Database.open(DatabaseSettings.inMemory(UUID.randomUUID().toString()));
    var keychain = Keychain.begin(MasterKey.random(), database.rootSecrets(), Instant.EPOCH);
    var random = new SecureRandom();
    var engines = Engines.choose(engine);
    signer = new EngineSigner(keychain, random, engines);
    verifier = new EngineVerifier(engines);
    ring = new RingId(KeyId.DEFAULT, algorithm);
    key = new BouncyCastleSigningKeys(keychain, random).generate(ring, 1, Instant.EPOCH);
    signatures = Stream.generate(this::sign).limit(SIGNATURES).toArray(byte[][]::new);
  }

  byte[] sign() {
    return signer.sign(ring, key, DATA);
  }

  boolean verify() {
    next = (next + 1) % SIGNATURES;
    return verifier.verify(ring.algorithm(), key.publicKey(), DATA, signatures[next]);
  }
}
