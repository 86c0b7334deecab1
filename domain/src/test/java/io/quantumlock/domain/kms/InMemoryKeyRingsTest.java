package io.quantumlock.domain.kms;

final class InMemoryKeyRingsTest extends KeyRingsContract {
  private final KeyRings keyRings = new InMemoryKeyRings();

  @Override
  protected KeyRings keyRings() {
    return keyRings;
  }
}
