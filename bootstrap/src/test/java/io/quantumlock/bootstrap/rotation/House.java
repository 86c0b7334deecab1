package io.quantumlock.bootstrap.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.adapter.crypto.BouncyCastleSigningKeys;
import io.quantumlock.adapter.crypto.EngineSigner;
import io.quantumlock.adapter.crypto.EngineVerifier;
import io.quantumlock.adapter.crypto.HmacTokenDigests;
import io.quantumlock.adapter.crypto.Keychain;
import io.quantumlock.adapter.crypto.ShakeSeeds;
import io.quantumlock.domain.access.Token;
import io.quantumlock.domain.kms.KeyId;
import io.quantumlock.domain.kms.KeyPolicy;
import io.quantumlock.domain.kms.KeyRing;
import io.quantumlock.domain.kms.KeyRings;
import io.quantumlock.domain.kms.RingId;
import io.quantumlock.domain.kms.SignatureAlgorithm;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// What a server makes of a keychain.
final class House {
  private static final Token TOKEN = Token.mint(Token.Kind.API_KEY, new Random(1));
  private static final byte[] DATA = {1, 2, 3};

  private final Keychain keychain;
  private final KeyRings keyRings;
  private final EngineSigner signer;

  House(Keychain keychain, KeyRings keyRings) {
    this.keychain = keychain;
    this.keyRings = keyRings;
    signer = new EngineSigner(keychain, new SecureRandom());
  }

  /// One ring for each algorithm, with two versions.
  void furnish() {
    for (var algorithm : SignatureAlgorithm.values()) {
      create(new RingId(KeyId.DEFAULT, algorithm));
    }
  }

  void create(RingId id) {
    var keys = new BouncyCastleSigningKeys(keychain, new SecureRandom());
    var first = keys.generate(id, 1, Instant.EPOCH);
    keyRings.create(new KeyRing(id, KeyPolicy.BY_HAND, List.of(first)));
    keyRings.update(id, Instant.EPOCH, ring -> ring.rotate(keys.generate(id, 2, Instant.EPOCH)));
  }

  /// Signs with every version that there is.
  void assertThatEveryKeySigns() {
    var verifier = new EngineVerifier();
    for (var ring : keyRings.all().allSound()) {
      for (var version : ring.versions()) {
        var signature = signer.sign(ring.id(), version, DATA);
        assertThat(verifier.verify(ring.id().algorithm(), version.publicKey(), DATA, signature))
            .isTrue();
      }
    }
  }

  /// What API keys and licenses hang on.
  String roots() {
    var stream = new byte[16];
    new ShakeSeeds(keychain).open(DATA).read(stream);
    return new HmacTokenDigests(keychain).digest(TOKEN).hex() + " " + Arrays.toString(stream);
  }
}
