package io.quantumlock.domain.kms;

import java.util.Random;

class InMemorySigningTest extends SigningContract {
  private final InMemorySigning signing = new InMemorySigning(new Random(1));

  @Override
  protected SigningKeys keys() {
    return signing;
  }

  @Override
  protected Signer signer() {
    return signing;
  }

  @Override
  protected Verifier verifier() {
    return signing;
  }
}
