package io.quantumlock.domain.atrest;

final class InMemoryRootSecretsTest extends RootSecretsContract {
  private int used;
  private final RootSecrets secrets = new InMemoryRootSecrets(generation -> generation == used);

  @Override
  protected RootSecrets secrets() {
    return secrets;
  }

  @Override
  protected void use(int generation) {
    used = generation;
  }
}
