package io.quantumlock.adapter.crypto;

import io.quantumlock.domain.kms.Signer;
import io.quantumlock.domain.kms.SigningContract;
import io.quantumlock.domain.kms.SigningKeys;
import io.quantumlock.domain.kms.Verifier;
import java.security.SecureRandom;
import org.junit.jupiter.api.Nested;

/// The contract once more, for whatever else signs and verifies.
class EngineSigningTest {

  @Nested
  class Jdk extends Chosen {
    Jdk() {
      super("jdk");
    }
  }

  @Nested
  class Auto extends Chosen {
    Auto() {
      super("auto");
    }
  }

  abstract static class Chosen extends SigningContract {
    private final SecureRandom random = new SecureRandom();
    private final Engines engines;
    private final Signer signer;

    Chosen(String engine) {
      engines = Engines.choose(engine);
      signer = new EngineSigner(Keychains.GOLDEN, random, engines);
    }

    @Override
    protected SigningKeys keys() {
      return new BouncyCastleSigningKeys(Keychains.GOLDEN, random);
    }

    @Override
    protected Signer signer() {
      return signer;
    }

    @Override
    protected Verifier verifier() {
      return new EngineVerifier(engines);
    }
  }
}
